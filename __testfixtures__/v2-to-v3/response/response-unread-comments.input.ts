import Rupt from "rupt";
export async function go(id: string) {
  // remember the device
  const /* a */ { device_id } /* b */ = /* c */ await /* d */ Rupt.attach({ client_id: "abc", account: id }); // end
}
