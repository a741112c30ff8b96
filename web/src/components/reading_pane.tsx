// The open inquiry: all its words, and what can be done with it. Below the words stand the answers that fit, notes, and
// similar inquiries.
import type { Desk } from "../desk/desk";
import { whoseOf } from "../desk/assigning";
import { plural, t } from "../i18n";
import { mayErase } from "../rights";
import { piecesOf } from "../snippets";
import type { Inquiry } from "../types";
import { FittingAnswers } from "./fitting_answers";
import { copyInquiry } from "./copy_inquiry";
import { Key } from "./help_sheet";
import { Icon, type IconName } from "./icon";
import { MarkedWords } from "./marked_words";
import { InquiryNotes } from "./notes";
import { OnlookersLine } from "./onlookers";
import { SimilarInquiries } from "./similar";
import { Toolbar } from "./toolbar";
import { TopicChip } from "./topic_chips";
import { focusList, type Sheets } from "./use_keys";

const instagramInbox = "https://www.instagram.com/direct/inbox/";

function IdlePane() {
  const [moves = "", opens = "", shows = ""] = t("pane.idle.keys", { enter: "|", help: "|" }).split("|");
  return (
    <div class="idle">
      <h2>{t("pane.idle")}</h2>
      <p>{t("pane.idle.text")}</p>
      <p class="idle-keys">
        <Key>j</Key> <Key>k</Key> {moves}
        <Key>Enter</Key>
        {opens}
        <Key>?</Key>
        {shows}
      </p>
    </div>
  );
}

function IconButton(props: { name: IconName; label: string; onClick: () => void; class?: string; disabled?: boolean }) {
  return (
    <button
      type="button"
      class={`quiet ${props.class ?? ""}`}
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      <Icon name={props.name} />
    </button>
  );
}

function StateActions({ desk, inquiry }: { desk: Desk; inquiry: Inquiry }) {
  const settled = inquiry.state === "done" || inquiry.state === "fading";
  return (
    <>
      {!settled && (
        <button type="button" class="primary" aria-keyshortcuts="e" onClick={() => desk.changeState("done")}>
          <Icon name="done" />
          <span>{t("action.done")}</span>
          <kbd aria-hidden="true">e</kbd>
        </button>
      )}
      {inquiry.state !== "open" && (
        <button
          type="button"
          class={settled ? "primary" : "secondary"}
          aria-keyshortcuts="o"
          onClick={() => desk.changeState("open")}
        >
          <Icon name={settled ? "reopen" : "open"} />
          <span>{t(settled ? "action.reopen" : "action.keep")}</span>
          <kbd aria-hidden="true">o</kbd>
        </button>
      )}
    </>
  );
}

function Actions({ desk, inquiry, onErase }: { desk: Desk; inquiry: Inquiry; onErase: () => void }) {
  return (
    <Toolbar label={t("inquiry.actions")}>
      <StateActions desk={desk} inquiry={inquiry} />
      <a
        class="secondary"
        data-instagram
        href={instagramInbox}
        target="_blank"
        rel="noopener noreferrer"
        aria-keyshortcuts="i"
      >
        <Icon name="external" />
        <span aria-hidden="true">Instagram</span>
        <span class="unseen">
          {t("action.instagram")} {t("action.newtab")}
        </span>
        <kbd aria-hidden="true">i</kbd>
      </a>
      <IconButton name="copy" label={t("action.copy")} onClick={() => void copyInquiry(inquiry)} />
      {mayErase() && <IconButton name="erase" label={t("erase.action")} onClick={onErase} />}
    </Toolbar>
  );
}

type PaneSheets = Pick<Sheets, "erase" | "topics" | "assign" | "answers"> & { palette(): void };

function Marks({ desk, inquiry, sheets }: { desk: Desk; inquiry: Inquiry; sheets: PaneSheets }) {
  return (
    <>
      {desk.topics.of(inquiry.topics).map((topic) => (
        <TopicChip key={topic.id} topic={topic} />
      ))}
      <button type="button" class="meta-button" aria-keyshortcuts="l" onClick={sheets.topics}>
        {t("topic.title")}…
      </button>
      <button type="button" class="meta-button" aria-keyshortcuts="a" onClick={sheets.assign}>
        {t("assign.whose", { name: whoseOf(desk, inquiry.assignee) })}
      </button>
    </>
  );
}

function InquiryText({ desk, inquiry, sheets }: { desk: Desk; inquiry: Inquiry; sheets: PaneSheets }) {
  const mailbox = desk.mailboxes.names.value.get(inquiry.mailbox);
  const several = inquiry.parts.length > 1;
  return (
    <article class="words" data-reading-text tabIndex={-1} aria-label={t("inquiry.label")}>
      <p class="words-meta">
        <span class="state-tag" data-state={inquiry.state}>
          <Icon name={inquiry.state} />
          {t(`state.${inquiry.state}`)}
        </span>
        {mailbox !== undefined && <span>{mailbox}</span>}
        {several && <span>{plural("list.messages", inquiry.parts.length)}</span>}
        <Marks desk={desk} inquiry={inquiry} sheets={sheets} />
      </p>
      <OnlookersLine desk={desk} inquiry={inquiry.id} />
      {inquiry.parts.map((part) => (
        <p key={part.id} class="part" dir="auto">
          <MarkedWords pieces={piecesOf(part.text, desk.marksOf(inquiry.id, part))} />
        </p>
      ))}
      {inquiry.state === "done" && <p class="words-note">{t("inquiry.done")}</p>}
      {inquiry.state === "fading" && <p class="words-note">{t("inquiry.fading")}</p>}
      <FittingAnswers desk={desk} inquiry={inquiry} onAll={sheets.answers} />
      <InquiryNotes desk={desk} inquiry={inquiry} />
      <SimilarInquiries desk={desk} inquiry={inquiry} />
    </article>
  );
}

function Erased() {
  return (
    <div class="idle" data-reading-text tabIndex={-1}>
      <p>{t("inquiry.gone")}</p>
    </div>
  );
}

export function ReadingPane({ desk, sheets }: { desk: Desk; sheets: PaneSheets }) {
  const inquiry = desk.reading.opened.value;
  const erased = desk.reading.openedErased.value;
  const close = () => {
    desk.reading.close();
    focusList();
  };
  return (
    <section class="reading-pane" data-reading-pane aria-label={t("pane.label")}>
      {inquiry === null ? (
        <IdlePane />
      ) : (
        <>
          <div class="pane-head">
            <IconButton name="back" class="back" label={t("action.back")} onClick={close} />
            {!erased && <Actions desk={desk} inquiry={inquiry} onErase={sheets.erase} />}
            <IconButton name="palette" class="palette-button" label={t("palette.title")} onClick={sheets.palette} />
            <div class="pane-step">
              <IconButton name="previous" label={t("action.previous")} onClick={() => desk.reading.move(-1)} />
              <IconButton name="next" label={t("action.next")} onClick={() => desk.reading.move(1)} />
            </div>
          </div>
          <div class="pane-body" data-scrolls key={inquiry.id}>
            {erased ? <Erased /> : <InquiryText desk={desk} inquiry={inquiry} sheets={sheets} />}
          </div>
        </>
      )}
    </section>
  );
}
