// The map of what people ask: circles to go over by keys, the chosen group below, and the same as a table.
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api";
import type { Desk } from "../desk/desk";
import { language, number, plural, t } from "../i18n";
import type { Insights } from "../insights/insights";
import { moved } from "../insights/map_moves";
import type { GroupMap as Mapped, MappedGroup, QuestionGroup } from "../insights/types";
import { mayErase } from "../rights";
import { nameOf } from "./group_sheets";
import { percent, QuestionGroups } from "./question_groups";

function stateOf(group: MappedGroup): string {
  return t(group.answered ? "map.answered" : "map.open");
}

function told(group: MappedGroup): string {
  return [nameOf(group), percent(group.share), plural("insights.count", group.count), stateOf(group)].join(", ");
}

function Lines() {
  return (
    <pattern id="map-lines" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="map-line" d="M0 0V7" stroke-width="3" />
    </pattern>
  );
}

interface PictureProps {
  map: Mapped;
  groups: readonly MappedGroup[]; // of the map, those to show
  chosen: string | null;
  onChoose: (group: MappedGroup) => void;
}

function Picture({ map, groups, chosen, onChoose }: PictureProps) {
  const [active, setActive] = useState(0);
  const circles = useRef<(SVGGElement | null)[]>([]);
  const press = (event: KeyboardEvent) => {
    const group = groups[active];
    const to = moved(groups, active, event.key);
    if (to !== null) {
      event.preventDefault();
      circles.current[to]?.focus();
    } else if (group !== undefined && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      onChoose(group);
    }
  };
  const stop = Math.min(active, groups.length - 1);
  return (
    <div class="map-scroll">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={t("map.label")} aria-describedby="map-hint" onKeyDown={press}>
        <defs>
          <Lines />
        </defs>
        {groups.map((group, at) => (
          <g
            key={group.id}
            ref={(element) => void (circles.current[at] = element)}
            class="map-group"
            role="button"
            tabIndex={at === stop ? 0 : -1}
            aria-label={told(group)}
            aria-pressed={group.id === chosen}
            data-answered={group.answered}
            onFocus={() => setActive(at)}
            onClick={() => onChoose(group)}
          >
            <title>{told(group)}</title>
            <circle cx={group.x} cy={group.y} r={group.radius} />
          </g>
        ))}
        <g class="map-names" aria-hidden="true">
          {groups.map(
            ({ id, label, language: spoken }) =>
              label !== null && (
                <text key={id} x={label.x} y={label.y} lang={spoken}>
                  {label.text}
                </text>
              ),
          )}
        </g>
      </svg>
    </div>
  );
}

function Key() {
  return (
    <p class="map-key">
      {([true, false] as const).map((answered) => (
        <span key={String(answered)}>
          <svg viewBox="0 0 24 24" class="map-group" data-answered={answered} aria-hidden="true">
            <circle cx="12" cy="12" r="10" />
          </svg>
          {t(answered ? "map.answered" : "map.open")}
        </span>
      ))}
    </p>
  );
}

function Table({ groups }: { groups: readonly MappedGroup[] }) {
  return (
    <details class="map-table">
      <summary>{t("map.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("map.question")}</th>
            <th scope="col">{t("map.share")}</th>
            <th scope="col">{t("map.inquiries")}</th>
            <th scope="col">{t("map.state")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row" lang={group.language} dir="auto">
                {nameOf(group)}
              </th>
              <td>{percent(group.share)}</td>
              <td>{number(group.count)}</td>
              <td>{stateOf(group)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function ListOrMap({ asMap, onChange }: { asMap: boolean; onChange: (asMap: boolean) => void }) {
  return (
    <span class="map-switch" role="group" aria-label={t("map.switch")}>
      {([false, true] as const).map((map) => (
        <button key={String(map)} type="button" class="secondary" aria-pressed={map === asMap} onClick={() => onChange(map)}>
          {t(map ? "map.map" : "map.list")}
        </button>
      ))}
    </span>
  );
}

interface GroupMapProps {
  groups: readonly QuestionGroup[]; // that the list shows
  onlyOpen: boolean;
  most: number;
  desk: Desk;
  insights: Insights;
}

export function GroupMap({ groups, onlyOpen, most, desk, insights }: GroupMapProps) {
  const [map, setMap] = useState<Mapped | null | "failed">(null);
  const [chosen, setChosen] = useState<MappedGroup | null>(null);
  const below = useRef<HTMLElement>(null);
  useEffect(() => {
    void api.groupMap().then(setMap, () => setMap("failed"));
  }, [insights.overview.value]);
  useEffect(() => below.current?.focus(), [chosen]);
  if (map === null || map === "failed") {
    return map === null ? null : <p role="alert">{t("map.failed")}</p>;
  }
  const shown = map.groups.filter(({ answered }) => !onlyOpen || !answered);
  const inList = groups.find(({ id }) => id === chosen?.id);
  return (
    <div class="group-map">
      <p id="map-hint" class="insight-sum">
        {t("map.hint")}
      </p>
      <Picture map={map} groups={shown} chosen={chosen?.id ?? null} onChoose={setChosen} />
      <Key />
      {map.left_off > 0 && <p class="insight-sum">{t("map.left", { count: number(map.left_off) })}</p>}
      {chosen !== null && (
        <section ref={below} tabIndex={-1} aria-label={t("map.chosen")} class="map-chosen">
          {inList === undefined ? <p>{told(chosen)}</p> : <QuestionGroups groups={[inList]} most={most} desk={desk} insights={insights} />}
        </section>
      )}
      <div class="insight-tools">
        <a class="secondary" href={`/api/v1/insights/map.svg?lang=${language.value}`} download="map.svg">
          {t("map.svg")}
        </a>
        {mayErase() && (
          <a class="secondary" href="/api/v1/insights/map.csv" download="map.csv">
            {t("map.csv")}
          </a>
        )}
      </div>
      <Table groups={shown} />
    </div>
  );
}
