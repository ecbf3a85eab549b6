import type { AttachCall } from "../find/attach/attach-call.ts";
import type { ClientId } from "../find/attach/client-id.ts";
import type { ClientGroup, UnitPlan } from "./decisions.ts";
import { portableId } from "./portable-id.ts";
import type { ProjectFacts } from "./project-facts.ts";

/** Gathers the calls that can be migrated into clients: one per package and id; ids known only at the call share an accessor. */
export function groupClients(plans: readonly UnitPlan[], facts: ProjectFacts): ClientGroup[] {
  const groups = new Map<string, ClientGroup>();
  for (const plan of plans) {
    for (const attach of plan.unit.attaches) {
      const id = attach.clientId;
      if (plan.held.has(attach) || !id) continue;
      const packageDir = facts.packageOf(plan.unit.module.path);
      const key = id.reach === "local" ? "keyed" : id.key;
      const name = `${packageDir}\0${key}`;
      const member = { unit: plan.unit, attach };
      const known = groups.get(name);
      if (known) {
        known.members.push(member);
        continue;
      }
      groups.set(name, {
        packageDir,
        key,
        creation: id.reach === "local" ? "keyed" : creationIn(packageDir, facts),
        members: [member],
        id,
        portable: null,
        home: { in: "unit", unit: plan.unit },
        framework: facts.serverFramework(packageDir),
        logout: null,
      });
    }
  }
  for (const group of groups.values()) {
    group.id = preferred(group.members.map(({ attach }) => attach));
    group.portable = portableId(group.id);
  }
  return [...groups.values()];
}

function creationIn(packageDir: string, facts: ProjectFacts): "eager" | "lazy" {
  if (facts.client !== "auto") return facts.client;
  return facts.serverFramework(packageDir) ? "lazy" : "eager";
}

/** Of several spellings of one id, the one that keeps a single source: an import, then a literal, then the first. */
function preferred(attaches: readonly AttachCall[]): ClientId {
  const ids = attaches.flatMap((attach) => (attach.clientId ? [attach.clientId] : []));
  const imported = ids.find((id) => (portableId(id)?.imports.length ?? 0) > 0);
  const literal = ids.find((id) => id.reach === "constant");
  const first = imported ?? literal ?? ids[0];
  if (!first) throw new Error("a client group has no id");
  return first;
}
