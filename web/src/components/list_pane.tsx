// The list of the chosen view, or what stands in its place: a skeleton, a fault, an empty state.
import type { Desk } from "../desk/desk";
import { filterOf } from "../filter";
import { t } from "../i18n";
import type { Inquiry } from "../types";
import { Checklist } from "./checklist";
import type { SheetName } from "./desk_sheets";
import { EmptyState } from "./empty_state";
import { SearchBox } from "./search_box";
import { SearchHints } from "./search_hints";
import { SearchHits } from "./search_hits";
import { SilenceNotice } from "./silence_notice";
import { SelectionBar } from "./selection_bar";
import { TurnNotice } from "./turn_notice";
import { titleOf } from "./view_title";
import type { Sheets } from "./use_keys";
import { VirtualList } from "./virtual_list";

const skeletonRows = [86, 62, 94, 71, 55, 90, 66, 80];

function Skeleton() {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t("app.loading")}</span>
      {skeletonRows.map((width) => (
        <div key={width} class="row" aria-hidden="true">
          <i class="bone" />
          <i class="bone short" style={{ width: `${width - 20}%` }} />
        </div>
      ))}
    </div>
  );
}

function Failed({ desk }: { desk: Desk }) {
  return (
    <div class="empty" role="alert">
      <p>{t("list.failed")}</p>
      <button type="button" class="secondary" onClick={() => void desk.reload()}>
        {t("list.retry")}
      </button>
    </div>
  );
}

interface BodyProps {
  readonly desk: Desk;
  readonly onWhy: () => void;
  readonly onTopics: (inquiry: Inquiry) => void;
}

function Body({ desk, onWhy, onTopics }: BodyProps) {
  const { list } = desk;
  list.revision.value;
  switch (list.phase.value) {
    case "loading":
      return <Skeleton />;
    case "failed":
      return <Failed desk={desk} />;
    case "ready":
      return list.rows.length === 0 && list.arrivals.value.length === 0 ? (
        <EmptyState desk={desk} />
      ) : (
        <VirtualList desk={desk} onWhy={onWhy} onTopics={onTopics} />
      );
  }
}

// What stands under the search box: the list, or while somebody searches, the hits.
interface ListProps {
  readonly desk: Desk;
  readonly onSheet: (sheet: SheetName) => void;
  readonly onTopics: (inquiry: Inquiry) => void;
}

function UnderTheBox({ desk, onSheet, onTopics }: ListProps) {
  if (desk.search.active.value) {
    return <SearchHits desk={desk} onTopics={onTopics} />;
  }
  return (
    <>
      {desk.search.engaged.value && <SearchHints desk={desk} />}
      {desk.list.warming.value && (
        <p class="notice" role="status">
          {t("list.warming")}
        </p>
      )}
      <TurnNotice desk={desk} />
      <Checklist desk={desk} onSheet={onSheet} />
      <Body key={filterOf(desk.view.value)} desk={desk} onWhy={() => onSheet("why")} onTopics={onTopics} />
    </>
  );
}

export function ListPane({ desk, sheets, onSheet, onTopics }: ListProps & { sheets: Pick<Sheets, "topics" | "assign" | "erase"> }) {
  return (
    <main class="list-pane">
      <h1 class="list-title">{desk.search.active.value ? t("search.label") : titleOf(desk)}</h1>
      <SilenceNotice desk={desk} onSheet={onSheet} />
      <SearchBox desk={desk} />
      <SelectionBar desk={desk} sheets={sheets} />
      <UnderTheBox desk={desk} onSheet={onSheet} onTopics={onTopics} />
    </main>
  );
}
