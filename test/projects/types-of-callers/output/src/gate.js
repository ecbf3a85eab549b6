import { html } from "lit";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c2" });

const ruptClient = new Rupt({ clientId: "c3" });

export const gate = (user) => html`
  <button @click=${() => rupt.evaluate.access({ user: user })}>Go on</button>
  <x-row .data=${() => ruptClient.evaluate.access({ user: user })}></x-row>
`;
