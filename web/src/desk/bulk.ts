// Many inquiries changed or erased at once: a job of the server that tells how far it is, can be stopped, and undone.
import { signal } from "@preact/signals";
import type { Api } from "../api";
import { plural, t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import type { BulkJob, BulkRequest } from "../types";
import { tell } from "./notices";

const pauseMs = 250;
const triesMost = 20; // of asking how far it is, while the server can't be reached

type BulkApi = Pick<Api, "startBulk" | "bulkJob" | "stopBulk" | "undoBulk">;

function refusalOf(problem: Problem) {
  if (problem.unreachable) {
    return "toast.offline";
  }
  return problem.status === 409 ? "many.busy" : problem.status === 403 ? "many.forbidden" : problem.status < 500 ? "many.refused" : "toast.busy.requests";
}

export class Bulk {
  // The one that runs.
  readonly job = signal<BulkJob | null>(null);

  constructor(private readonly api: BulkApi) {}

  // Whether it began.
  start(request: BulkRequest): Promise<boolean> {
    return this.follow(() => this.api.startBulk(request), "many.changed");
  }

  async stop(): Promise<void> {
    const { value } = this.job;
    if (value !== null) {
      await this.api.stopBulk(value.id).catch(() => {}); // it may just have ended
    }
  }

  private async follow(begin: () => Promise<BulkJob>, told: "many.changed" | "many.undone"): Promise<boolean> {
    try {
      this.job.value = await begin();
    } catch (error) {
      const problem = asProblem(error);
      tell(() => t(refusalOf(problem)), { tone: "warning" });
      return false;
    }
    void this.watch(this.job.value, told);
    return true;
  }

  private async watch(begun: BulkJob, told: "many.changed" | "many.undone"): Promise<void> {
    let job = begun;
    for (let failures = 0; job.running && failures < triesMost; ) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      try {
        job = await this.api.bulkJob(job.id);
        failures = 0;
      } catch {
        failures++;
      }
      this.job.value = job;
    }
    this.job.value = null;
    this.tellEnd(job, told);
  }

  private tellEnd(job: BulkJob, told: "many.changed" | "many.undone"): void {
    const undo = job.undoable && told === "many.changed" ? () => void this.follow(() => this.api.undoBulk(job.id), "many.undone") : false;
    const text = () =>
      [
        job.failed || job.running ? t("many.failed") : job.stopped ? t("many.stopped") : "",
        plural(told, job.changed),
        job.skipped > 0 ? plural("many.skipped", job.skipped) : "",
      ]
        .filter((part) => part !== "")
        .join(" ");
    tell(text, { undo, tone: job.failed || job.running ? "warning" : "calm" });
  }
}
