// The business's own words for masking, as the sheet works on them: loaded once, every change saved at once.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { faultOf, refusalOf, type MaskList, type Refusal } from "../masking/own_words";
import { asProblem } from "../problem";
import type { TaggedMaskWords } from "../types";

export interface OwnMaskWords {
  readonly words: TaggedMaskWords | null;
  readonly failed: boolean;
  // A number that changes whenever other words are at work.
  readonly state: number;
  load(): Promise<void>;
  // Each resolves with what stands against it, null if it was done.
  add(list: MaskList, entry: string): Promise<Refusal | null>;
  remove(list: MaskList, entry: string): Promise<Refusal | null>;
  never(found: string): Promise<Refusal | null>;
}

export function useMaskWords(wanted: boolean): OwnMaskWords {
  const [words, setWords] = useState<TaggedMaskWords | null>(null);
  const [failed, setFailed] = useState(false);
  const [state, setState] = useState(0);
  const take = (loaded: TaggedMaskWords) => {
    setWords(loaded);
    setFailed(false);
    setState((before) => before + 1);
  };
  const load = () => api.maskWords().then(take, () => setFailed(true));
  useEffect(() => {
    if (wanted) {
      void load();
    }
  }, [wanted]);
  const refused = async (fault: unknown, entry: string): Promise<Refusal> => {
    const key = refusalOf(asProblem(fault), entry);
    if (key === "mask.words.conflict") {
      await load();
    }
    return key;
  };
  const save = async (list: MaskList, entries: readonly string[], entry: string): Promise<Refusal | null> => {
    if (words === null) {
      return "mask.words.failed";
    }
    try {
      take(await api.saveMaskWords({ always: words.always, never: words.never, [list]: entries }, words.version));
      return null;
    } catch (fault) {
      return refused(fault, entry);
    }
  };
  return {
    words,
    failed,
    state,
    load,
    add: async (list, entry) =>
      (words && faultOf(entry, list, words)) ?? save(list, [entry, ...(words?.[list] ?? [])], entry),
    remove: (list, entry) => save(list, words?.[list].filter((each) => each !== entry) ?? [], entry),
    never: async (found) => {
      try {
        await api.neverMask(found);
      } catch (fault) {
        const key = await refused(fault, found);
        return key === "mask.words.bad" ? "mask.never.refused" : key;
      }
      await load();
      return null;
    },
  };
}
