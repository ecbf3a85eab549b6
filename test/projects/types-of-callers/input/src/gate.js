import { html } from "lit";
import { attach } from "rupt";

export const gate = (user) => html`
  <button @click=${() => attach({ client_id: "c2", account: user })}>Go on</button>
  <x-row .data=${() => attach({ client_id: "c3", account: user })}></x-row>
`;
