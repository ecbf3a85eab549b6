import { createRouter, createWebHistory } from 'vue-router';
import HomeView from '@/views/HomeView.vue';
import LessonView from '@/views/LessonView.vue';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomeView },
    { path: '/lessons/:id', component: LessonView, props: true },
    { path: '/signed-out', component: () => import('@/views/SignedOutView.vue') },
  ],
});
