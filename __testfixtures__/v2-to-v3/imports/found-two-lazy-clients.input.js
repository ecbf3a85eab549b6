import Rupt from "rupt";

export function enterAcademy(member) {
  return void Rupt.attach({ client_id: "academy", account: member.id });
}

export function enterStudio(member) {
  return void Rupt.attach({ client_id: "studio", account: member.id });
}
