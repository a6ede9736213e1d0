/** Who voted how, on a map of tiles: one for each State, near where it lies, all of the same size. */

import type { State } from "undocs";
import { h, s } from "../dom.ts";
import { CHOICES, type Choice, type VoteRow } from "../model/votes.ts";
import { NAMES } from "./tally.ts";
import type { Host } from "./view.ts";

/** The Members of the United Nations and its two observer States; a point is an empty place. */
export const MAP = `
 .   .   .   .   .   .   .   .   .  ISL  .   .   .  NOR SWE FIN  .   .   .   .   .   .   .   .   .   .
CAN  .   .   .   .   .   .   .   .   .   .  GBR  .  DNK  .  EST  .   .   .  RUS  .   .   .   .   .   .
USA  .   .   .   .   .   .   .   .   .  IRL NLD BEL DEU POL LVA LTU BLR  .  KAZ MNG  .   .  PRK  .   .
MEX  .  BHS CUB  .   .   .   .   .   .  FRA LUX CHE LIE CZE SVK UKR MDA GEO TKM UZB KGZ CHN KOR JPN  .
GTM BLZ JAM HTI DOM KNA  .   .   .  PRT ESP AND MCO AUT SVN HUN ROU  .  ARM AZE TJK NPL BTN MMR  .   .
SLV HND  .  ATG DMA LCA  .   .   .   .   .   .  ITA SMR HRV SRB BGR TUR SYR IRQ IRN AFG BGD LAO VNM PHL
NIC  .   .  VCT GRD BRB  .   .   .   .   .   .  MLT VAT BIH MNE MKD LBN JOR KWT PAK IND  .  THA KHM  .
CRI PAN  .   .  TTO  .   .   .   .   .   .   .   .   .   .  ALB GRC PSE ISR SAU BHR  .   .  MYS SGP BRN
 .  COL VEN GUY  .   .   .   .   .  MAR DZA TUN LBY EGY  .   .  CYP  .   .  QAT ARE LKA  .   .  IDN TLS
 .  ECU  .  SUR  .   .   .  CPV MRT MLI NER TCD SDN ERI  .   .   .   .  YEM OMN  .  MDV  .   .   .   .
 .  PER BRA  .   .   .   .   .  SEN BFA NGA CAF SSD ETH DJI  .   .   .   .   .   .   .  FSM MHL NRU KIR
 .  BOL PRY  .   .   .   .  GMB GIN CIV BEN CMR COD UGA SOM  .   .   .   .   .   .  PLW PNG SLB TUV WSM
 .  CHL URY  .   .   .   .  GNB SLE GHA TGO GAB COG RWA KEN  .   .   .   .   .   .   .   .  VUT FJI TON
 .  ARG  .   .   .   .   .   .  LBR STP GNQ  .  AGO BDI TZA SYC  .   .   .   .   .   .  AUS  .   .   .
 .   .   .   .   .   .   .   .   .   .   .  NAM ZMB MWI COM  .   .   .   .   .   .   .   .   .   .  NZL
 .   .   .   .   .   .   .   .   .   .   .  BWA ZWE MOZ MDG MUS  .   .   .   .   .   .   .   .   .   .
 .   .   .   .   .   .   .   .   .   .   .  ZAF LSO SWZ  .   .   .   .   .   .   .   .   .   .   .   .`;

/** Where each State's tile lies, in tiles from the upper left. */
export const TILES: { iso3: string; x: number; y: number }[] = MAP.trim()
  .split("\n")
  .flatMap((line, y) => line.trim().split(/\s+/).map((iso3, x) => ({ iso3, x, y })))
  .filter(({ iso3 }) => iso3 !== ".");

const SIZE = 30;
const GAP = 2;

export function tileMap({ lists, corrections }: VoteRow, host: Host): HTMLElement {
  const voted = new Map<string, { choice: Choice; state: State }>();
  for (const choice of CHOICES) {
    for (const state of lists[choice].states) if (state.iso3) voted.set(state.iso3, { choice, state });
  }
  const later = new Map(corrections.map(({ state, to }) => [state, to]));
  const width = Math.max(...TILES.map(({ x }) => x + 1)) * SIZE;
  const height = Math.max(...TILES.map(({ y }) => y + 1)) * SIZE;
  const tiles = TILES.map(({ iso3, x, y }) => {
    const vote = voted.get(iso3);
    const to = later.get(iso3);
    const says = vote ? `${vote.state.name}: ${NAMES[vote.choice].toLowerCase()}${to ? `; said later: ${NAMES[to].toLowerCase()}` : ""}` : `${iso3}: not named`;
    const tile = s("g", { class: vote ? `tile vote-${vote.choice}` : "tile", transform: `translate(${x * SIZE} ${y * SIZE})`, "data-state": iso3 },
      s("title", {}, says),
      s("rect", { width: SIZE - GAP, height: SIZE - GAP, rx: 4 }),
      s("text", { x: (SIZE - GAP) / 2, y: (SIZE - GAP) / 2 + 3.6, "text-anchor": "middle" }, iso3),
      to ? s("circle", { class: `vote-${to}`, cx: SIZE - GAP - 5, cy: 5, r: 4 }) : null);
    if (vote) {
      const range = { from: vote.state.span[0], to: vote.state.span[1] };
      tile.addEventListener("pointerenter", () => host.light(range, true));
      tile.addEventListener("click", () => host.jump(range));
    }
    return tile;
  });
  const off = [...voted].filter(([iso3]) => !TILES.some((tile) => tile.iso3 === iso3));
  const label = `Map of States: ${CHOICES.map((choice) => `${lists[choice].states.length} ${NAMES[choice].toLowerCase()}`).join(", ")}. The lists below name them.`;
  return h("figure", { class: "map" },
    s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, ...tiles),
    off.length ? h("figcaption", {}, `Not on the map: ${off.map(([, { choice, state }]) => `${state.name} (${NAMES[choice].toLowerCase()})`).join(", ")}.`) : null);
}
