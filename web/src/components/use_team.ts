// What the page of the team shows, and how it is loaded again after each change.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { asProblem, type Problem } from "../problem";
import type { Invitation, Member, RoleRights } from "../types";

export interface TeamNow {
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
  readonly roles: readonly RoleRights[];
  readonly demanded: boolean;
}

async function load(): Promise<TeamNow> {
  const [members, invitations, roles, factor] = await Promise.all([api.members(), api.invitations(), api.roles(), api.secondFactor()]);
  return { members, invitations, roles, demanded: factor.demanded };
}

export function useTeam() {
  const [team, setTeam] = useState<TeamNow | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  // Does what is asked, then shows the team as it is. False: it was refused.
  const act = async (what: () => Promise<unknown>): Promise<boolean> => {
    let refused: Problem | null = null;
    try {
      await what();
    } catch (error) {
      refused = asProblem(error);
    }
    try {
      setTeam(await load());
    } catch (error) {
      refused ??= asProblem(error);
    }
    setProblem(refused);
    return refused === null;
  };
  useEffect(() => void act(async () => {}), []);
  return { team, problem, act };
}
