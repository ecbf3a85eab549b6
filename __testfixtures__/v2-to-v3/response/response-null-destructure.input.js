import Rupt from "rupt"
export async function go(id) {
  try {
    const { device_id } = await Rupt.attach({ client_id: "abc", account: id })
  } catch (e) {
    console.log("failed");
  }
}
