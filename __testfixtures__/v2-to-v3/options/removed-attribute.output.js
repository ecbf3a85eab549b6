import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

class Gate extends HTMLElement {
  get logoutUrl() {
    return this.getAttribute("logout-url");
  }

  connectedCallback() {
    rupt.evaluate.access({
      user: this.getAttribute("user"),
    });
  }
}

customElements.define("rupt-gate", Gate);
