// First run: whoever came by the one-time link makes the owner's account.
import { api } from "../api";
import { t } from "../i18n";
import type { Problem } from "../problem";
import { entered } from "../session";
import { AccountForm } from "./account_form";
import { AuthFrame } from "./auth_frame";
import { OwnerLinkCommand } from "./no_link";
import { wordsFor } from "./sign_in";

function Refusal({ problem }: { problem: Problem }) {
  if (problem.code === "link_used") {
    return (
      <>
        {t("first.used")} <OwnerLinkCommand />
      </>
    );
  }
  return <>{problem.code === "weak_password" ? t("first.simple") : wordsFor(problem)}</>;
}

export function FirstRun({ token }: { token: string }) {
  return (
    <AuthFrame title={t("first.title")}>
      <p class="lead">{t("first.text")}</p>
      <AccountForm
        named={null}
        submitLabel={t("first.submit")}
        send={async (name, password) => entered(await api.makeOwner(token, name, password))}
        refusal={(problem) => <Refusal problem={problem} />}
      />
    </AuthFrame>
  );
}
