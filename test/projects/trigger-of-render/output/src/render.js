import { rupt } from "./rupt.js";
import { createApp, defineComponent, h } from "vue";
import { plan } from "./plan.js";

function protect(account) {
  rupt.evaluate.access({
    user: account,
  });
}

export const Guard = () => {
  rupt.evaluate.access({
    user: "guard",
  });
  return h("p", "guarded");
};

export const Given = defineComponent((props) => () => {
  rupt.evaluate.access({
    user: "given",
  });
  return h("p", "given");
});

// A handler runs when it is clicked, and `setup` once.
export const Button = defineComponent({
  setup() {
    rupt.evaluate.access({
      user: "setup",
    });
    const onClick = () => {
      rupt.evaluate.access({
        user: "click",
      });
    };
    return () => h("button", { onClick }, "go");
  },
});

// It runs again for each new prop.
export const Prop = (props) => {
  rupt.evaluate.access({
    user: "prop",
  });
  return h("p", "prop");
};

// It reads the limit all the same.
export const Shown = () => {
  rupt.evaluate.access({
    user: "shown",
  });
  return h("p", plan.limit);
};

createApp({
  render() {
    protect("render");
    return h("p", "hi");
  },
}).mount("#app");
