// Whoever came by a one-time link joins the team, or chooses a new password.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import { entered, joinToken } from "../session";
import type { LinkPurpose } from "../types";
import { AccountForm } from "./account_form";
import { AuthFrame } from "./auth_frame";
import { wordsFor } from "./sign_in";

function refusalOf(problem: Problem): string {
  switch (problem.code) {
    case "link_used":
      return t("join.used");
    case "name_taken":
      return t("join.taken");
    case "weak_password":
      return t("first.simple");
    default:
      return wordsFor(problem);
  }
}

export function Join({ token }: { token: string }) {
  const [purpose, setPurpose] = useState<LinkPurpose | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    setPurpose(null);
    setProblem(null);
    api.lookAtLink(token).then(setPurpose, (error: unknown) => setProblem(asProblem(error)));
  }, [token]);

  if (purpose === null) {
    return (
      <AuthFrame title={t("join.title")}>
        <p class="lead" role="status">
          {problem && refusalOf(problem)}
        </p>
        {problem && (
          <button type="button" class="secondary wide" onClick={() => (joinToken.value = null)}>
            {t("join.leave")}
          </button>
        )}
      </AuthFrame>
    );
  }
  const own = purpose.name;
  return (
    <AuthFrame title={t(own === null ? "join.title" : "join.password")}>
      <p class="lead">
        {own === null ? t("join.text", { role: t(`role.${purpose.role}`) }) : t("join.password.text", { name: own })}
      </p>
      <AccountForm
        named={own}
        submitLabel={t(own === null ? "join.submit" : "join.password.submit")}
        send={async (name, password) => {
          entered(await api.acceptLink(token, own === null ? name : "", password));
          joinToken.value = null;
        }}
        refusal={refusalOf}
      />
    </AuthFrame>
  );
}
