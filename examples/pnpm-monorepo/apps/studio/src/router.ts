import { createRouter, createWebHistory } from "vue-router";
import Rupt from "rupt";

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: () => import("./Desk.vue") },
    { path: "/signed-out", component: () => import("./SignedOut.vue") },
  ],
});

router.afterEach((to) => {
  const author = sessionStorage.getItem("author");
  if (!author || to.path === "/signed-out") return;
  Rupt.attach({
    client_id: "common_room_studio",
    account: author,
    redirect_urls: {
      logout_url: "https://studio.commonroom.example/signed-out",
      new_account_url: "https://studio.commonroom.example/join",
    },
    on_current_device_logout: () => {
      router.push("/signed-out");
      return true;
    },
  });
});
