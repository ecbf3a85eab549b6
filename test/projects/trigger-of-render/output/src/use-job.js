import { watch } from "vue";

export function useJob(job) {
  watch(job, () => undefined);
}
