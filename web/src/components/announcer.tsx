// Words for those who hear the page: not seen, read aloud when they change.
import { announcement } from "../desk/notices";

export function Announcer() {
  return (
    <div class="unseen" aria-live="polite" data-announcer>
      {announcement.value()}
    </div>
  );
}
