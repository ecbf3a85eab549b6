import { say } from './account';
import { protect } from './protect';

void protect('start');

document.querySelector('#refresh')?.addEventListener('click', async () => {
  await protect('tides');
  say('High water at six');
});
