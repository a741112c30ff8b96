// One request for erasure: what was pasted, and beside it the kept texts that match, the same words first.
import type { ComponentChildren } from "preact";
import { number, plural, t } from "../i18n";
import type { Requests } from "../requests/requests";
import type { ErasureMatch, ErasureRequestDetail } from "../types";
import { Icon } from "./icon";
import type { RequestSheet } from "./requests_page";
import { Toolbar } from "./toolbar";
import { focusRequest } from "./use_request_keys";
import { Words } from "./words";

function MatchText({ match }: { match: ErasureMatch }) {
  return (
    <span class="match-text" dir="auto">
      <Words text={match.text} />
    </span>
  );
}

function ExactMatches({ requests, detail }: { requests: Requests; detail: ErasureRequestDetail }) {
  const hidden = detail.exact_count - detail.exact.length;
  return (
    <section class="matches" aria-labelledby="exact-title">
      <h2 id="exact-title">{t("requests.exact")}</h2>
      <label class="choice">
        <input
          type="checkbox"
          data-exact
          checked={requests.exactTicked.value}
          onChange={(event) => (requests.exactTicked.value = event.currentTarget.checked)}
        />
        <span>{plural("requests.exact.all", detail.exact_count)}</span>
      </label>
      <ul class="match-list">
        {detail.exact.map((match) => (
          <li key={match.id}>
            <MatchText match={match} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="words-note">{t("requests.more", { count: number(hidden) })}</p>}
    </section>
  );
}

function SimilarMatches({ requests, similar }: { requests: Requests; similar: readonly ErasureMatch[] }) {
  return (
    <section class="matches" aria-labelledby="similar-title">
      <h2 id="similar-title">{t("requests.similar")}</h2>
      {similar.map((match) => (
        <label key={match.id} class="choice match-choice">
          <input
            type="checkbox"
            data-similar={match.id}
            checked={requests.ticked.value.has(match.id)}
            onChange={(event) => requests.tick(match.id, event.currentTarget.checked)}
          />
          <span>
            <MatchText match={match} />
            <span class="match-percent">{t("requests.percent", { percent: number(match.percent) })}</span>
          </span>
        </label>
      ))}
    </section>
  );
}

function Matches({ requests }: { requests: Requests }) {
  const detail = requests.detail.value;
  if (requests.detailFailed.value) {
    return (
      <p class="words-note" role="alert">
        {t("requests.failed")}
      </p>
    );
  }
  if (detail === null) {
    return (
      <p class="words-note" role="status">
        {t("requests.searching")}
      </p>
    );
  }
  return (
    <>
      {detail.exact_count > 0 && <ExactMatches requests={requests} detail={detail} />}
      {detail.similar.length > 0 && <SimilarMatches requests={requests} similar={detail.similar} />}
      {detail.exact_count + detail.similar.length === 0 && <p class="words-note">{t("requests.none")}</p>}
    </>
  );
}

function Actions({ requests, onSettle }: { requests: Requests; onSettle: (sheet: RequestSheet) => void }) {
  const ready = requests.detail.value !== null;
  return (
    <Toolbar label={t("inquiry.actions")}>
      <button
        type="button"
        class="danger"
        data-grant
        aria-keyshortcuts="Delete"
        disabled={requests.chosen.value === 0}
        onClick={() => onSettle("grant")}
      >
        {t("requests.erase")}
      </button>
      <button type="button" class="secondary" data-decline disabled={!ready} onClick={() => onSettle("decline")}>
        {t("requests.decline")}
      </button>
    </Toolbar>
  );
}

function Frame({ children }: { children: ComponentChildren }) {
  return (
    <section class="reading-pane" data-reading-pane aria-label={t("requests.pane")}>
      {children}
    </section>
  );
}

export function RequestPane({ requests, onSettle }: { requests: Requests; onSettle: (sheet: RequestSheet) => void }) {
  const id = requests.openedId.value;
  if (id === null) {
    return (
      <Frame>
        <div class="idle">
          <h2>{t("pane.idle")}</h2>
          <p>{t("requests.idle")}</p>
        </div>
      </Frame>
    );
  }
  const listed = requests.list.value.find((each) => each.id === id);
  const close = () => {
    requests.close();
    focusRequest(id);
  };
  return (
    <Frame>
      <div class="pane-head">
        <button type="button" class="quiet back" aria-label={t("action.back")} title={t("action.back")} onClick={close}>
          <Icon name="back" />
        </button>
        <Actions requests={requests} onSettle={onSettle} />
      </div>
      <div class="pane-body" data-scrolls tabIndex={0} role="region" aria-label={t("requests.pane")}>
        <article class="words" data-reading-text tabIndex={-1} aria-label={t("requests.pasted")}>
          <section class="pasted" aria-labelledby="pasted-title">
            <h2 id="pasted-title">{t("requests.pasted")}</h2>
            <p class="part" dir="auto">
              <Words text={requests.detail.value?.text ?? listed?.text ?? ""} />
            </p>
          </section>
          <Matches requests={requests} />
        </article>
      </div>
    </Frame>
  );
}
