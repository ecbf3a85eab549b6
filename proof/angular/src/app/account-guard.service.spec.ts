import { Injector } from '@angular/core';
import { Router } from '@angular/router';
import { AccountGuardService } from '@app/account-guard.service';
import { SessionService } from '@app/session.service';
import Rupt from 'rupt';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('rupt', () => ({ default: { attach: vi.fn() } }));

const walker = vi.fn(() => ({ id: 'walker_1', email: 'ada@example.com' }));
const session = { walker, end: vi.fn() };
const router = { navigateByUrl: vi.fn() };

function guard(): AccountGuardService {
  return Injector.create({
    providers: [
      { provide: AccountGuardService },
      { provide: Router, useValue: router },
      { provide: SessionService, useValue: session },
    ],
  }).get(AccountGuardService);
}

afterEach(() => vi.clearAllMocks());

describe('AccountGuardService', () => {
  it('checks the walker of a page', async () => {
    await guard().check('/maps/ridge');
    expect(Rupt.attach).toHaveBeenCalledWith(
      expect.objectContaining({
        client_id: 'trail_ledger_live',
        account: 'walker_1',
        metadata: { page: '/maps/ridge' },
      }),
    );
  });

  it('ends the session after a remote logout', async () => {
    await guard().check('/maps/ridge');
    const options = vi.mocked(Rupt.attach).mock.lastCall?.[0];
    options?.on_current_device_logout?.({});
    expect(session.end).toHaveBeenCalled();
    expect(router.navigateByUrl).toHaveBeenCalledWith('/signed-out');
  });
});
