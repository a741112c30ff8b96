// The desk: everything a signed-in person works with. Owns the list, the counts and the live feed, where the reader is
// and what is picked, and carries out what people do; components draw it and call it.
import { batch, effect, signal } from "@preact/signals";
import type { Api } from "../api";
import { t } from "../i18n";
import { LiveFeed, type Connection } from "../live";
import { Notes } from "../notes/notes";
import { followPlace, place, placeOf } from "../place";
import type { Problem } from "../problem";
import { countOf, sameView } from "../filter";
import { me } from "../rights";
import { addressOf, viewOf } from "../route";
import { lookForNewer } from "../shell/version";
import type { Counts, FoundInquiry, FoundPart, Inquiry, Mark, Similar, State, Tallies, View } from "../types";
import { Answers } from "./answers";
import { Bulk } from "./bulk";
import { Changes, type Via } from "./changes";
import { Conflicts, type Conflict } from "./conflicts";
import { InquiryList, type Source } from "./inquiry_list";
import { Mailboxes } from "./mailboxes";
import { Many } from "./many";
import { announce, dismissToast, takeToastUndo } from "./notices";
import { Onlookers } from "./onlookers";
import { Reading } from "./reading";
import type { Place, Rows } from "./rows";
import { Search } from "./search";
import { Selection } from "./selection";
import { Topics } from "./topics";
import { Team } from "./team";
import { Views } from "./views";
import { ArrivalWatch, tellChange, tellRefusal, tellUndone } from "./telling";

const helloPatienceMs = 1_500;

export class Desk {
  readonly view = signal<View>(viewOf(location.search));
  readonly counts = signal<Counts | null>(null);
  readonly connection = signal<Connection>("connecting");
  readonly silenceChanges = signal(0); // how often the server told of silent mailboxes
  readonly reading: Reading;
  readonly list: InquiryList;
  readonly search: Search;
  readonly team: Team;
  readonly topics: Topics;
  readonly onlookers: Onlookers;
  readonly conflicts = new Conflicts();
  readonly answers: Answers;
  readonly drafts = new Map<string, string>(); // notes that are being written, by inquiry
  readonly tallies = signal<Tallies | null>(null);
  readonly mailboxes: Mailboxes;
  readonly views: Views;
  readonly selection = new Selection();
  readonly bulk: Bulk;
  readonly many: Many;
  // Set by the drawn list: whether new rows would disturb now.
  listIsBusy: () => boolean = () => false;
  // Set by the drawn list: the first row that is seen.
  listAnchor: () => string | null = () => null;

  private readonly changes: Changes;
  private readonly feed: LiveFeed;
  private readonly arrivals = new ArrivalWatch();
  private readonly stopped = new AbortController();
  private wasLost = false;
  private started = false;

  constructor(private readonly api: Api) {
    this.list = new InquiryList(api, {
      me,
      busy: () => this.listIsBusy(),
      counted: (counts) => (this.counts.value = counts),
    });
    this.search = new Search(api);
    this.team = new Team(api);
    this.topics = new Topics(api);
    this.answers = new Answers(api);
    this.mailboxes = new Mailboxes(api);
    this.views = new Views(api);
    this.onlookers = new Onlookers(api, { me, meet: (staff) => this.team.meet(staff) });
    this.bulk = new Bulk(api);
    this.reading = new Reading({
      rowsInSight: () => this.rowsInSight,
      searching: () => this.search.active.value,
      view: () => this.view.value,
      fetch: async (id) => this.changes.overlaid(await api.inquiry(id)),
    });
    const { reading, selection, bulk, search } = this;
    const inSight = { rowsInSight: () => this.rowsInSight, view: () => this.view.value, count: () => this.countOf(this.view.value) };
    this.many = new Many({ reading, selection, bulk, search, ...inSight });
    this.changes = new Changes({
      send: (id, to, expected) => api.change(id, to, expected),
      show: (inquiry, source, place) => this.show(inquiry, source, place),
      erased: (id) => this.erased(id),
      moved: (from, to) => this.moved(from, to),
      refused: (problem, to) => this.refused(problem, to),
    });
    this.feed = new LiveFeed({
      hello: (counts, tallies) => this.hello(counts, tallies),
      tallies: (tallies) => (this.tallies.value = tallies),
      views: (counts) => (this.views.counts.value = counts),
      joined: (page, looking) => this.onlookers.joined(page, looking),
      looking: (now) => this.onlookers.told(now),
      inquiry: (inquiry) => this.told(inquiry),
      gone: (id) => this.erased(id),
      counts: (counts) => (this.counts.value = counts),
      changed: (list) => this.listChanged(list),
      reload: () => void this.reload(),
      connection: (now) => this.connected(now),
    });
  }

  start(): void {
    addEventListener("popstate", () => this.followAddress(), { signal: this.stopped.signal });
    this.feed.start();
    this.sayWhatIsOpen();
    // The list is asked for after the feed stands, so that no change falls between; but not at any price.
    setTimeout(() => this.begin(), helloPatienceMs);
    void this.mailboxes.load();
    void this.team.load();
    void this.topics.load();
    void this.views.load();
    this.reading.followAddress();
  }

  stop(): void {
    this.stopped.abort();
    this.feed.stop();
    this.onlookers.stop();
  }

  // A page that nobody sees looks at nothing.
  private sayWhatIsOpen(): void {
    const { signal: stopped } = this.stopped;
    const seen = signal(!document.hidden);
    document.addEventListener("visibilitychange", () => (seen.value = !document.hidden), { signal: stopped });
    const open = () => (seen.value && place.value === "desk" && !this.reading.openedErased.value ? (this.reading.opened.value?.id ?? null) : null);
    stopped.addEventListener("abort", effect(() => this.onlookers.look(open())));
  }

  // --- Views

  go(view: View): void {
    this.search.clear();
    if (!sameView(view, this.view.value) || place.value !== "desk") {
      history.pushState(null, "", addressOf(view));
      followPlace();
      this.followAddress();
    }
  }

  // How many a view shows, if that is known.
  countOf(view: View): number | null {
    return countOf(view, this.counts.value, this.tallies.value, me());
  }

  reload(): Promise<void> {
    return this.list.reload(this.listAnchor() ?? this.list.rows.at(0)?.id ?? null);
  }

  // What stands in the list's place now.
  private get rowsInSight(): Rows {
    return this.search.active.value ? this.search.rows : this.list.rows;
  }

  // --- What the desk knows and asks for

  // Where the words that were searched for stand in a part of an inquiry.
  marksOf(id: string, part: FoundPart): readonly Mark[] {
    this.search.revision.value;
    const found = this.search.active.value ? (this.search.rows.get(id) as FoundInquiry | undefined) : undefined;
    return found?.parts.find((known) => known.id === part.id && known.text === part.text)?.highlights ?? [];
  }

  // An inquiry as the server just said it is.
  learn(inquiry: Inquiry): void {
    this.show(this.changes.overlaid(inquiry), "server", null);
  }

  async giveTopics(id: string, add: readonly string[], remove: readonly string[]): Promise<Inquiry> {
    const now = await this.api.giveTopics(id, add, remove);
    this.learn(now);
    return now;
  }

  async assign(id: string, to: string | null, expected: string | null): Promise<void> {
    this.learn(await this.api.assign(id, to, expected));
  }

  notesOf(id: string): Notes {
    return new Notes(this.api, id);
  }

  similar(id: string): Promise<Similar> {
    return this.api.similar(id);
  }

  // --- What people do

  changeState(to: State): void {
    const { current } = this.reading;
    if (current !== null) {
      this.change(current, to);
    }
  }

  change(inquiry: Inquiry, to: State): void {
    if (inquiry.state !== to) {
      this.setState(inquiry, to);
      tellChange(inquiry.state, to);
    }
  }

  // The answer has been copied: counts that, and sets the inquiry done if it is not yet.
  answered(inquiry: Inquiry, answer: string): void {
    const now = this.reading.latest(inquiry);
    if (now.state === "done") {
      void this.api.countAnswerUse(answer).catch(() => {}); // a number, no more
    } else {
      this.setState(now, "done", (expected) => this.api.answered(inquiry.id, answer, expected));
    }
  }

  private setState(inquiry: Inquiry, to: State, via?: Via): void {
    this.arrivals.know(inquiry.id);
    this.reading.advancePast(inquiry, to);
    this.changes.make(inquiry, to, via);
  }

  undo(): void {
    const own = takeToastUndo();
    if (own !== null) {
      own();
      return;
    }
    const undone = this.changes.undo();
    tellUndone(undone !== null);
    if (undone === null) {
      return;
    }
    const row = this.list.rows.get(undone.inquiry.id);
    if (row !== undefined) {
      this.reading.returnTo(row);
    }
  }

  // --- What the server tells

  private begin(): void {
    if (!this.started) {
      this.started = true;
      void this.list.show(this.view.value);
    }
  }

  private hello(counts: Counts, tallies: Tallies): void {
    this.counts.value = counts;
    this.tallies.value = tallies;
    if (this.started) {
      void this.reload();
      void this.reading.openById(this.reading.opened.value?.id ?? null);
    }
    this.begin();
  }

  private listChanged(list: string): void {
    if (list === "silence") {
      this.silenceChanges.value++;
    }
    this.topics.told(list);
    if (list === "answers") {
      void this.answers.load();
    } else if (list === "views") {
      void this.views.load();
    }
  }

  private refused(problem: Problem, to: State): void {
    const { current } = problem;
    if (current !== null && current.state !== to) {
      dismissToast(); // it speaks of a change that didn't happen
      this.meetConflict({ inquiry: current, wish: { what: "state", to }, by: problem.changedBy.state });
    } else {
      tellRefusal(problem);
    }
  }

  meetConflict(conflict: Conflict): void {
    this.team.meet(conflict.by === null ? [] : [conflict.by]);
    this.conflicts.add(conflict);
  }

  private told(inquiry: Inquiry): void {
    this.conflicts.told(inquiry);
    this.arrivals.told(inquiry, this.list.rows.get(inquiry.id) !== undefined);
    this.show(this.changes.overlaid(inquiry), "server", null);
  }

  private connected(now: Connection): void {
    this.connection.value = now;
    if (now === "lost") {
      this.wasLost = true;
      this.onlookers.lost();
      this.begin();
      // A refused feed does not say why; the session call does, and ends the session if that is the reason.
      void this.api.setup().catch(() => {});
    } else if (now === "live" && this.wasLost) {
      this.wasLost = false;
      announce(() => t("connection.back"));
      void lookForNewer();
    }
  }

  private show(inquiry: Inquiry, source: Source, place: Place | null): Place | null {
    return batch(() => {
      const { rows } = this.list;
      const index = rows.indexOf(inquiry.id);
      this.list.apply(inquiry, source, place);
      this.search.told(inquiry);
      const left = index >= 0 && rows.get(inquiry.id) === undefined;
      this.reading.told(inquiry, source);
      if (!left) {
        return null;
      }
      this.reading.left(inquiry.id, index);
      return { index, before: rows.at(index)?.id ?? null };
    });
  }

  private erased(id: string): void {
    batch(() => {
      const place = this.list.remove(id);
      this.search.gone(id);
      this.selection.drop(id);
      this.drafts.delete(id);
      this.conflicts.gone(id);
      this.reading.erased(id);
      if (place !== null) {
        this.reading.left(id, place.index);
      }
    });
  }

  private moved(from: State, to: State): void {
    const counts = this.counts.value;
    if (counts !== null && from !== to) {
      this.counts.value = { ...counts, [from]: Math.max(0, counts[from] - 1), [to]: counts[to] + 1 };
    }
  }

  // --- Loading

  private followAddress(): void {
    if (placeOf(location.search) !== "desk") {
      return; // the desk stays as it is until somebody comes back
    }
    const view = viewOf(location.search);
    batch(() => {
      if (!sameView(view, this.view.value)) {
        this.view.value = view;
        this.selection.clear();
        this.reading.reset();
        void this.list.show(view);
      }
      this.reading.followAddress();
    });
  }
}
