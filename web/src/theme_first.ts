// Runs before anything is painted, so that a chosen theme never flashes in the other colours. All else comes later, as a
// module.
import { applyTheme } from "./preferences/theme";

applyTheme();
