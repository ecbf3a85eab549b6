import Rupt from "rupt";
import { createRouter, createWebHistory } from "vue-router";
import { CLIENT_ID, REDIRECT_URLS } from "./rupt-options";
import { endSession, player } from "./session";
import HomeView from "./views/HomeView.vue";
import LessonView from "./views/LessonView.vue";

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: HomeView },
    { path: "/lessons/:id", component: LessonView },
    { path: "/signed-out", component: () => import("./views/SignedOutView.vue") },
  ],
});

router.afterEach(async () => {
  if (!player.value) return;
  await Rupt.attach({
    client_id: CLIENT_ID,
    account: player.value.id,
    email: player.value.email,
    phone: player.value.phone,
    redirect_urls: REDIRECT_URLS,
    limit_config: { overall_device_limit: 3 },
    on_current_device_logout: () => {
      endSession();
      router.push("/signed-out");
      return true;
    },
  });
});
