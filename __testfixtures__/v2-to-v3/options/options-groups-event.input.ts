import Rupt from "rupt";
export async function go(team: { id: string }) {
  await Rupt.attach({
    client_id: "abc",
    account: "u",
    groups: [{ id: team.id, name: "x" }], // the team
    event: "sign_up",
  });
}
