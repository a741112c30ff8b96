// The rules of a topic: added, changed, deleted, and run over everything that is kept.
import { useState } from "preact/hooks";
import type { Topics } from "../desk/topics";
import { number, plural, t } from "../i18n";
import { asProblem } from "../problem";
import type { BulkJob, TopicRule } from "../topics/client";
import { ruleRefusal } from "../topics/refusal";
import type { Rules } from "../topics/rules";
import type { Topic } from "../types";
import { Icon } from "./icon";
import { RuleForm } from "./rule_form";
import { useFocus } from "./use_focus";

function saidOf(job: BulkJob): string {
  if (job.running) {
    return job.all === 0 ? t("rules.looking") : t("rules.running", { done: number(job.done), all: number(job.all) });
  }
  const given = plural("rules.given", job.changed);
  return job.failed ? t("rules.failed", { given }) : t(job.stopped ? "rules.stopped" : "rules.ended", { given });
}

function RunPart({ rules, job }: { rules: Rules; job: BulkJob }) {
  const known = job.all === 0 && job.running ? {} : { max: Math.max(job.all, 1), value: job.running ? job.done : Math.max(job.done, 1) };
  return (
    <div class="erase-progress">
      {job.running && <progress {...known} aria-label={t("rules.run")} />}
      <p role="status">{saidOf(job)}</p>
      {job.running && (
        <button type="button" class="secondary" onClick={() => void rules.stop().catch(() => {})}>
          {t("erase.many.stop")}
        </button>
      )}
    </div>
  );
}

interface RuleRowProps {
  rules: Rules;
  rule: TopicRule;
  onChange: () => void;
  onRefused: (fault: unknown) => void;
  onRemoved: () => void;
}

function RuleRow({ rules, rule, onChange, onRefused, onRemoved }: RuleRowProps) {
  const { expression } = rule;
  const run = rules.run.value;
  const running = run?.job.running === true;
  return (
    <li class="rule">
      <div class="rule-line">
        <bdi>{expression}</bdi>
        <button type="button" class="quiet" aria-label={t("rules.change", { expression })} title={t("rules.change", { expression })} onClick={onChange}>
          <Icon name="edit" />
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t("rules.remove", { expression })}
          title={t("rules.remove", { expression })}
          onClick={() => void rules.remove(rule).then(onRemoved, onRefused)}
        >
          <Icon name="erase" />
        </button>
      </div>
      {!running && (
        <button type="button" class="link" onClick={() => void rules.start(rule.id).catch(onRefused)}>
          {t("rules.run")}
          <span class="unseen">: {expression}</span>
        </button>
      )}
      {run?.rule === rule.id && <RunPart rules={rules} job={run.job} />}
    </li>
  );
}

// A rule that is being changed. If somebody was faster, their words are told, and these count when saved again.
function ChangedRule({ rules, rule, onEnd }: { rules: Rules; rule: TopicRule; onEnd: () => void }) {
  const [seen, setSeen] = useState(rule.version);
  const save = async (expression: string) => {
    try {
      await rules.change(rule, seen, expression);
      onEnd();
      return null;
    } catch (fault) {
      const problem = asProblem(fault);
      if (problem.status !== 412) {
        return ruleRefusal(problem);
      }
      await rules.load();
      const now = rules.list.value.find(({ id }) => id === rule.id);
      setSeen(now?.version ?? seen);
      return now === undefined ? t("rules.gone") : t("rules.changed", { expression: now.expression });
    }
  };
  return (
    <li class="rule">
      <RuleForm id="rule-changed" label={t("rules.label")} submit={t("note.save")} expression={rule.expression} onSave={save} onCancel={onEnd} />
    </li>
  );
}

function Removed({ expression, onUndo }: { expression: string; onUndo: () => void }) {
  const undo = useFocus<HTMLButtonElement>();
  return (
    <>
      {t("rules.removed", { expression })}{" "}
      <button type="button" class="link" ref={undo} onClick={onUndo}>
        {t("toast.undo")}
      </button>
    </>
  );
}

export function TopicRules({ topics: { rules }, topic }: { topics: Topics; topic: Topic }) {
  const [changing, setChanging] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const [error, setError] = useState("");
  const add = (expression: string) =>
    rules.add(topic.id, expression).then(
      () => null,
      (fault: unknown) => ruleRefusal(asProblem(fault)),
    );
  const refused = (fault: unknown) => {
    const problem = asProblem(fault);
    if (problem.status === 412 || problem.status === 404) {
      void rules.load();
    }
    setError(problem.status === 412 ? t("rules.stale") : ruleRefusal(problem));
  };
  const undo = async (expression: string) => {
    setRemoved(null);
    setError((await add(expression)) ?? "");
  };
  return (
    <section class="topic-rules" aria-labelledby="topic-rules-title">
      <h3 id="topic-rules-title">{t("rules.title")}</h3>
      <p class="sheet-note">{t("rules.text")}</p>
      {rules.phase.value === "failed" && <p role="alert">{t("rules.unloaded")}</p>}
      <ul>
        {rules.of(topic.id).map((rule) =>
          changing === rule.id ? (
            <ChangedRule key={rule.id} rules={rules} rule={rule} onEnd={() => setChanging(null)} />
          ) : (
            <RuleRow
              key={rule.id}
              rules={rules}
              rule={rule}
              onChange={() => setChanging(rule.id)}
              onRefused={refused}
              onRemoved={() => {
                setError("");
                setRemoved(rule.expression);
              }}
            />
          ),
        )}
      </ul>
      <p class="topic-told" role="status">
        {removed !== null && <Removed expression={removed} onUndo={() => void undo(removed)} />}
      </p>
      <div class="field-error" role="alert">
        {error}
      </div>
      <RuleForm id="rule-new" label={t("rules.new")} submit={t("rules.add")} expression="" onSave={add} />
    </section>
  );
}
