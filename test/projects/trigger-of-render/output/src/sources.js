import { rupt } from "./rupt.js";
import { whenever } from "@vueuse/core";
import { computed, watch } from "vue";
import { plan } from "./plan.js";
import { useJob } from "./use-job.js";

const first = () => {
  rupt.evaluate.access({
    user: "first",
  });
  return 1;
};
watch([() => 1, first], () => undefined);

const second = () => {
  rupt.evaluate.access({
    user: "second",
  });
  return 1;
};
const sources = [second];
watch(sources, () => undefined);

export const key = computed({
  get() {
    rupt.evaluate.access({
      user: "get",
    });
    return 1;
  },
  set(account) {
    rupt.evaluate.access({
      user: account,
    });
  },
});

whenever(
  () => {
    rupt.evaluate.access({
      user: "when",
    });
    return plan.ready;
  },
  () => {
    rupt.evaluate.access({
      user: "then",
    });
  },
);

const job = () => {
  rupt.evaluate.access({
    user: "job",
  });
};
useJob(job);
