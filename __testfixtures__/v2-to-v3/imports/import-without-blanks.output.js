import Rupt from"@ruptjs/client";
import own from"./urls.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({clientId: own});
  }
  return client;
}

export const go=user=>{getRupt().evaluate.access({user:user,email:"a@b.example"})};
