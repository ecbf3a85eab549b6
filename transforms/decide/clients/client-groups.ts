import type { AttachCall } from "../../find/attach/attach-call.ts";
import type { ClientId } from "../../find/attach/ids/client-id.ts";
import type { ClientGroup, ClientMember, DecideFacts, UnitFindings } from "../../model.ts";
import { isCommonJs } from "./client-modules.ts";
import { portableId } from "./portable-id.ts";

/** Gathers the calls that can be migrated into clients: one per package and id; ids known only at the call share an accessor. */
export function groupClients(
  units: readonly UnitFindings[],
  held: ReadonlyMap<AttachCall, unknown>,
  facts: DecideFacts,
): ClientGroup[] {
  const groups = new Map<
    string,
    { packageDir: string; key: string; members: [ClientMember, ...ClientMember[]] }
  >();
  for (const unit of units) {
    for (const attach of unit.attaches) {
      const id = attach.clientId;
      if (held.has(attach) || !id) continue;
      const packageDir = facts.scopeOf(unit.module.path);
      const key = id.reach === "local" ? "keyed" : id.key;
      const name = `${packageDir}\0${key}`;
      const member = { unit, attach };
      const known = groups.get(name);
      if (known) known.members.push(member);
      else groups.set(name, { packageDir, key, members: [member] });
    }
  }
  return [...groups.values()].map(({ packageDir, key, members }) => {
    const commonJs = members.every(({ unit }) => isCommonJs(unit));
    const id = preferred(
      members.map(({ attach }) => attach),
      commonJs,
    );
    return {
      packageDir,
      key,
      creation: key === "keyed" ? "keyed" : "lazy",
      members,
      id,
      portable: portableId(id, commonJs),
      home: { in: "unit", unit: members[0].unit },
      framework: facts.serverFramework(packageDir),
      logout: null,
      early: false,
      moved: null,
      answers: [],
    };
  });
}

/** Of several spellings of one id, the one that keeps a single source: an import, then a literal, then the first. */
function preferred(attaches: readonly AttachCall[], commonJs: boolean): ClientId {
  const ids = attaches.flatMap((attach) => (attach.clientId ? [attach.clientId] : []));
  const imported = ids.find((id) => (portableId(id, commonJs)?.imports.length ?? 0) > 0);
  const literal = ids.find((id) => id.reach === "constant");
  const first = imported ?? literal ?? ids[0];
  if (!first) throw new Error("a client group has no id");
  return first;
}
