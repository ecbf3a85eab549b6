import { ref } from "vue";

const strict = ref(false);

export const limit = ref(1);
export const tolerance = () => (strict.value ? "low" : "high");
