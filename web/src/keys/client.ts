// Keys by which other programs use the API.
import { request } from "../api";
import type { Right } from "../types";

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Right[];
  readonly made: string;
  readonly ends: string | null;
  readonly used: string | null;
}

export interface ApiKeys {
  readonly keys: readonly ApiKey[];
  readonly scopes: readonly Right[]; // to choose from
}

export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly Right[];
  readonly days: number | null;
}

export const listKeys = () => request<ApiKeys>("GET", "/keys");
export const makeKey = (wish: KeyWish) => request<ApiKey & { key: string }>("POST", "/keys", wish);
export const revokeKey = (id: string) => request<void>("DELETE", `/keys/${encodeURIComponent(id)}`);
