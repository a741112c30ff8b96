// What colleagues tell each other about the open inquiry, under its words.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import type { Notes } from "../notes/notes";
import type { Inquiry, Note } from "../types";
import { Icon } from "./icon";
import { NoteField } from "./note_field";
import { focusReading } from "./use_keys";
import { Words } from "./words";

function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

function NoteEdit({ notes, note, onEnd }: { notes: Notes; note: Note; onEnd: () => void }) {
  const [text, setText] = useState(note.text);
  const save = async () => {
    if (await notes.change(note, text)) {
      onEnd();
    }
  };
  return (
    <>
      {notes.conflict.value === note.id && (
        <p class="note-conflict">
          {t("note.now")} <Words text={note.text} />
        </p>
      )}
      <NoteField
        id={`note-${note.id}`}
        label={t("note.change")}
        value={text}
        onInput={setText}
        onSave={save}
        onLeave={onEnd}
        cancels
      />
    </>
  );
}

function NoteItem({ notes, note, author }: { notes: Notes; note: Note; author: string }) {
  const [editing, setEditing] = useState(false);
  const ended = () => {
    setEditing(false);
    focusSoon(`[data-note="${note.id}"] button`);
  };
  const remove = async () => {
    if (await notes.remove(note)) {
      focusSoon("[data-notes]");
    }
  };
  return (
    <li class="note" data-note={note.id}>
      <div class="note-head">
        <span class="note-author">{author}</span>
        {note.own && !editing && (
          <>
            <button type="button" class="quiet" aria-label={t("note.change")} title={t("note.change")} onClick={() => setEditing(true)}>
              <Icon name="edit" />
            </button>
            <button type="button" class="quiet" aria-label={t("note.remove")} title={t("note.remove")} onClick={() => void remove()}>
              <Icon name="close" />
            </button>
          </>
        )}
      </div>
      {editing ? (
        <NoteEdit notes={notes} note={note} onEnd={ended} />
      ) : (
        <p class="note-text" dir="auto">
          <Words text={note.text} />
        </p>
      )}
    </li>
  );
}

export function InquiryNotes({ desk, inquiry }: { desk: Desk; inquiry: Inquiry }) {
  const notes = useMemo(() => desk.notesOf(inquiry.id), [inquiry.id]);
  const [draft, setDraft] = useState(() => desk.drafts.get(inquiry.id) ?? "");
  useEffect(() => void notes.load(), [inquiry.id, inquiry.version]);
  const list = notes.list.value ?? [];
  useEffect(() => desk.team.meet(list.map(({ author }) => author)), [notes.list.value]);
  const write = (text: string) => {
    setDraft(text);
    desk.drafts.set(inquiry.id, text);
  };
  const add = async () => {
    if (await notes.add(draft)) {
      write("");
    }
  };
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title" data-notes tabIndex={-1}>
        {t("note.title")}
      </h2>
      {list.length > 0 && (
        <ul>
          {list.map((note) => (
            <NoteItem
              key={note.id}
              notes={notes}
              note={note}
              author={note.own ? t("note.you") : (desk.team.names.value.get(note.author) ?? t("note.left"))}
            />
          ))}
        </ul>
      )}
      <NoteField id="new-note" label={t("note.new")} value={draft} onInput={write} onSave={add} onLeave={focusReading} cancels={false} />
    </section>
  );
}
