// A click on a row that picks it instead of opening it: with Ctrl or Cmd, a range with Shift, any tap while picking.
import type { Desk } from "../desk/desk";

export function pickedBy(desk: Desk, id: string, event: MouseEvent): boolean {
  const { selection } = desk;
  if (event.shiftKey) {
    desk.many.pickTo(id);
  } else if (event.ctrlKey || event.metaKey || selection.picking.value) {
    selection.toggle(id);
  } else {
    return false;
  }
  desk.reading.cursor.value = id;
  return true;
}
