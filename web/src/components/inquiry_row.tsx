// One row of the list: the beginning of the words. There is nothing else to show, and that is the point.
import { memo } from "./memo";
import { plural, t } from "../i18n";
import { previewOf } from "../placeholders";
import type { Inquiry, Topic } from "../types";
import { OnlookersMark } from "./onlookers";
import { TopicChip } from "./topic_chips";
import { Words } from "./words";

interface RowProps {
  inquiry: Inquiry;
  language: string; // drawn again when it changes
  index: number;
  total: number; // -1: not known
  top: number; // px
  mailbox: string | null;
  topics: ReadonlyMap<string, Topic>; // all there are
  onlookers: string | null; // who else looks at it, in words
  cursor: boolean;
  picked: boolean; // to be changed together
  opened: boolean;
  fresh: boolean; // has just slid in
}

export function rowId(inquiryId: string): string {
  return `row-${inquiryId}`;
}

export const InquiryRow = memo(function InquiryRow(props: RowProps) {
  const { inquiry, mailbox } = props;
  const topics = inquiry.topics.map((id) => props.topics.get(id)).filter((topic) => topic !== undefined);
  const messages = inquiry.parts.length > 1 ? plural("list.messages", inquiry.parts.length) : null;
  return (
    <div
      role="option"
      id={rowId(inquiry.id)}
      class="row"
      data-id={inquiry.id}
      data-cursor={props.cursor}
      data-picked={props.picked}
      data-fresh={props.fresh}
      aria-selected={props.opened}
      aria-setsize={props.total}
      aria-posinset={props.index + 1}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div class="row-body">
        {props.onlookers !== null && <OnlookersMark text={props.onlookers} />}
        {(mailbox !== null || messages !== null || topics.length > 0) && (
          <div class="row-meta">
            {mailbox !== null && <span>{mailbox}</span>}
            {messages !== null && <span>{messages}</span>}
            {topics.map((topic) => (
              <TopicChip key={topic.id} topic={topic} />
            ))}
          </div>
        )}
        {props.picked && <span class="unseen">{t("many.row")}</span>}
        <div class="row-words" dir="auto">
          <Words text={previewOf(inquiry.parts)} />
        </div>
      </div>
    </div>
  );
});
