import type { NodePath } from "../../../src/code/tree/index.ts";
import { mayRunBefore } from "../../../src/code/values/runs-before.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import type { ExistingClient } from "../../find/attach/v3-in-file.ts";
import type { ClientGroup, DecideFacts, MovedClient, UnitFindings } from "../../model.ts";
import { meansModuleName } from "../names.ts";

/** Why a call cannot have the client that it would need. */
export interface Refusal {
  attach: AttachCall;
  reason: RuleNote;
}

/** The client of an id that a file has already, by a name that means it at every call there. */
export function clientIn(unit: UnitFindings, group: ClientGroup): (ExistingClient & { name: string }) | null {
  for (const client of unit.v3.clients) {
    const { key, name } = client;
    if (key === group.key && name !== null && meansModuleName(name, group, unit)) return { ...client, name };
  }
  return null;
}

/** The calls of a file that may run before the client that stands there is constructed. */
export function tooEarly(client: ExistingClient, group: ClientGroup, unit: UnitFindings): Refusal[] {
  const { creation, declaration, name } = client;
  if (creation !== "eager") return [];
  const place = topIndex(declaration, typeof declaration.key === "number" ? declaration.key : 0);
  return group.members
    .filter((member) => member.unit === unit && mayRunBefore(member.attach.call, place))
    .map(({ attach }) => ({
      attach,
      reason: note("client-reused", { name, createdTooLate: true }, { level: "action" }),
    }));
}

function topIndex(declaration: NodePath, own: number): number {
  const { parentPath } = declaration;
  return parentPath?.is("ExportNamedDeclaration") && typeof parentPath.key === "number"
    ? parentPath.key
    : own;
}

/** Whether what a client's callback imports leads back to a file that would import the client's module. */
export function leadsBack(
  { unit, logout }: MovedClient,
  units: readonly UnitFindings[],
  facts: DecideFacts,
): boolean {
  const { clientModule } = facts;
  const importers = new Set([...units, unit].map(({ module }) => module.path));
  return (logout?.imports ?? []).some(({ from, specifier }) => {
    const target = clientModule?.resolve(from, specifier) ?? null;
    return target !== null && clientModule?.reaches(target, importers) === true;
  });
}

export function reuseNotes(
  group: ClientGroup,
  { hasLogout }: { hasLogout: boolean },
): [AttachCall, RuleNote[]][] {
  return group.members.map(({ attach }) => {
    const notes: RuleNote[] = [note("client-reused", { name: null })];
    if (hasLogout && !attach.logout) notes.push(note("client-reused-logout"));
    return [attach, notes];
  });
}
