import { getRupt } from "../rupt";

export default defineNuxtPlugin(() => {
  const config = useRuntimeConfig();

  useRouter().afterEach(() => {
    getRupt(config.public.ruptClientId).evaluate.access({ user: "c" });
  });
});
