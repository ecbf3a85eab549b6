import Rupt from "@ruptjs/client"

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  try {
    await rupt.evaluate.access({ user: id })
  } catch (e) {
    console.log("failed");
  }
}
