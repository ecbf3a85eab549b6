import { flushPromises, mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { attach } from 'rupt';
import { beforeEach, expect, it, vi } from 'vitest';
import { useSessionStore } from '@/stores/session';
import LessonView from '@/views/LessonView.vue';

vi.mock('rupt', () => ({ attach: vi.fn() }));
vi.mock('@/lib/devices');

beforeEach(() => {
  vi.clearAllMocks();
  setActivePinia(createPinia());
});

it('checks who opens a lesson', async () => {
  useSessionStore().player = { id: 'player_1', email: 'ada@example.com' };
  const view = mount(LessonView, { props: { id: 'endings' } });
  await view.get('button').trigger('click');
  await flushPromises();
  expect(attach).toHaveBeenCalledWith({
    client_id: 'chess_hour_test',
    account: 'player_1',
    email: 'ada@example.com',
    metadata: { lesson: 'endings' },
    redirect_urls: expect.anything(),
  });
  expect(view.text()).toContain('White to move');
});

it('opens nothing for a stranger', async () => {
  const view = mount(LessonView, { props: { id: 'endings' } });
  await view.get('button').trigger('click');
  expect(attach).not.toHaveBeenCalled();
  expect(view.text()).not.toContain('White to move');
});
