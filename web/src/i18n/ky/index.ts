// Kyrgyz. Each part of the page has its texts in a file of its own.
import { joined, type Catalogue, type Forms } from "../catalogue";
import { account } from "./account";
import { answers } from "./answers";
import { apiKeys } from "./api_keys";
import { audit } from "./audit";
import { erase } from "./erase";
import { inquiry } from "./inquiry";
import { insights } from "./insights";
import { keys } from "./keys";
import { list } from "./list";
import { many } from "./many";
import { map } from "./map";
import { mask } from "./mask";
import { notes } from "./notes";
import { page } from "./page";
import { requests } from "./requests";
import { rules } from "./rules";
import { search } from "./search";
import { setup } from "./setup";
import { shell } from "./shell";
import { team } from "./team";
import { topics } from "./topics";
import { views } from "./views";

export const parts = [account, answers, apiKeys, audit, erase, inquiry, insights, keys, list, many, map, mask, notes, page, requests, rules, search, setup, shell, team, topics, views] as const;

export const ky: Catalogue<Forms["ky"]> = joined(parts);
