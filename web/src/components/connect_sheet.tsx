// Connecting an Instagram account: what to set in Meta's dashboard, with values to copy, and a token to subscribe with.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { t, type TextKey } from "../i18n";
import { asProblem } from "../problem";
import type { ConnectedAccount, ConnectGuide } from "../types";
import { CopiedValue } from "./copied_value";
import { PasswordField } from "./field";
import { Sheet } from "./sheet";

const refusals: Readonly<Record<string, TextKey & `connect.refused.${string}`>> = {
  token_expired: "connect.refused.token_expired",
  token_invalid: "connect.refused.token_invalid",
  permission_missing: "connect.refused.permission_missing",
  wrong_account: "connect.refused.wrong_account",
  not_subscribed: "connect.refused.not_subscribed",
  too_many_calls: "connect.refused.too_many_calls",
  temporary: "connect.refused.temporary",
  unreachable_graph: "connect.refused.unreachable_graph",
};

type ValueName = "callback" | "verify_token" | "deauthorize" | "deletion" | "privacy";

function Value({ name, value }: { name: ValueName; value: string }) {
  return (
    <>
      <dt>{t(`connect.${name}`)}</dt>
      <dd>
        <CopiedValue value={value} label={`${t("app.copy")}: ${t(`connect.${name}`)}`} />
      </dd>
    </>
  );
}

function VerifyToken() {
  const [token, setToken] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const show = () => api.verifyToken().then(setToken, () => setFailed(true));
  if (token !== null) {
    return <Value name="verify_token" value={token} />;
  }
  return (
    <>
      <dt>{t("connect.verify_token")}</dt>
      <dd>
        <button type="button" class="secondary" onClick={() => void show()}>
          {t("connect.verify_token.show")}
        </button>
        {failed && <p class="form-error">{t("connect.failed")}</p>}
      </dd>
    </>
  );
}

function Guide() {
  const [guide, setGuide] = useState<ConnectGuide | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    api.connectGuide().then(setGuide, () => setFailed(true));
  }, []);
  if (guide === null) {
    return <p role="status">{t(failed ? "connect.failed" : "app.loading")}</p>;
  }
  return (
    <dl class="connect-values">
      <Value name="callback" value={guide.callback_url} />
      <VerifyToken />
      <dt>{t("connect.fields")}</dt>
      <dd>
        <code>{guide.fields.join(", ")}</code>
      </dd>
      <Value name="deauthorize" value={guide.deauthorize_url} />
      <Value name="deletion" value={guide.data_deletion_url} />
      <Value name="privacy" value={guide.privacy_url} />
    </dl>
  );
}

function Connected({ account }: { account: ConnectedAccount }) {
  const line = `"${account.account}" = "${account.name || account.account}"`;
  return (
    <div class="connect-done" role="status">
      <p>{t("connect.done", { name: account.name || account.account })}</p>
      {!account.mailbox && (
        <>
          <p>{t("connect.mailbox")}</p>
          <CopiedValue value={line} label={t("app.copy")} />
        </>
      )}
    </div>
  );
}

function Subscribe() {
  const [token, setToken] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [account, setAccount] = useState<ConnectedAccount | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    setAccount(null);
    try {
      setAccount(await api.connectAccount(token));
    } catch (error) {
      setRefused(t(refusals[asProblem(error).code] ?? "connect.refused.other"));
    } finally {
      setToken(""); // it is of no further use, whatever came of it
      setBusy(false);
    }
  };
  return (
    <form class="connect-form" onSubmit={submit} noValidate>
      <PasswordField
        id="access-token"
        label={t("connect.token")}
        value={token}
        onInput={setToken}
        autocomplete="off"
        hint={t("connect.token.hint")}
      />
      <p class="form-error" role="alert">
        {refused}
      </p>
      <button type="submit" class="primary wide" disabled={busy || token.trim() === ""}>
        {t(busy ? "connect.busy" : "connect.submit")}
      </button>
      {account !== null && <Connected account={account} />}
    </form>
  );
}

export function ConnectSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t("setup.title")} kind="card" onClose={onClose}>
      <div class="connect">
        <h3>{t("connect.dashboard")}</h3>
        <p class="connect-lead">{t("connect.dashboard.text")}</p>
        <Guide />
        <h3>{t("connect.subscribe")}</h3>
        <p class="connect-lead">{t("connect.subscribe.text")}</p>
        <Subscribe />
      </div>
    </Sheet>
  );
}
