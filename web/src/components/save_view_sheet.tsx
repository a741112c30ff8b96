// Saves what the list shows as a view, or renames, shares and deletes a saved one.
import { useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { viewRefusal } from "../desk/views";
import { filterOf } from "../filter";
import { t } from "../i18n";
import { asProblem } from "../problem";
import type { SavedView } from "../types";
import { Sheet } from "./sheet";

export function SaveViewSheet({ desk, saved, onClose }: { desk: Desk; saved: SavedView | null; onClose: () => void }) {
  const [name, setName] = useState(saved?.name ?? "");
  const [shared, setShared] = useState(saved?.shared ?? false);
  const [error, setError] = useState("");
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      await desk.views.save({ name: name.trim(), filter: saved?.filter ?? filterOf(desk.view.value), shared }, saved);
      onClose();
    } catch (fault) {
      const problem = asProblem(fault);
      setError(t(viewRefusal(problem)));
      await desk.views.load();
    }
  };
  const remove = async () => {
    if (saved !== null) {
      await desk.views.remove(saved);
      onClose();
    }
  };
  return (
    <Sheet title={t(saved === null ? "saved.save" : "saved.change")} kind="card" onClose={onClose}>
      <form class="answer-form" onSubmit={(event) => void save(event)}>
        <label for="view-name">{t("saved.name")}</label>
        <input id="view-name" type="text" autofocus autocomplete="off" dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        <label class="choice">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
          <span>{t("saved.shared")}</span>
        </label>
        <div class="form-error" role="alert">
          {error}
        </div>
        <div class="sheet-actions">
          {saved !== null && (
            <button type="button" class="secondary" onClick={() => void remove()}>
              {t("saved.remove")}
            </button>
          )}
          <button type="submit" class="primary" disabled={name.trim() === ""}>
            {t("note.save")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
