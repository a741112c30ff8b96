// Ctrl+K or Cmd+K opens the commands wherever one is, also while one types; not over a sheet, which goes first.
import { useEffect } from "preact/hooks";
import { commandOf } from "../keyboard";

export function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && commandOf(event) === "palette" && document.querySelector("dialog[open]") === null) {
        event.preventDefault();
        open();
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
