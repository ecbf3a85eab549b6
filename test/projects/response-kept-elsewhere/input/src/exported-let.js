import { attach } from "rupt";

export let session = null;
attach({ client_id: "exported", account: "u" }).then((response) => {
  session = response;
});
