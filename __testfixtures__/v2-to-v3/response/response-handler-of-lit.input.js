import { html, LitElement } from "lit";
import { html as text } from "./text.js";
import { attach } from "rupt";

export class Gate extends LitElement {
  render() {
    return html`<x-row .data=${() => attach({ client_id: "c1", account: this.account })}>
      <button @click=${() => attach({ client_id: "c1", account: this.account })}>Go on</button>
      <x-button @x-press="${() => attach({ client_id: "c1", account: this.account })}"></x-button>
      ${text`<button @click=${() => attach({ client_id: "c1", account: this.account })}>Print</button>`}
    </x-row>`;
  }
}
