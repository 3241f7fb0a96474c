// The pictures that writers can name in `<Diagram name="…" />`.
import DepositLife from './DepositLife.astro';
import WithdrawalLife from './WithdrawalLife.astro';
import AccountRecovery from './AccountRecovery.astro';
import TwoFactorStrength from './TwoFactorStrength.astro';
import FirstTenMinutes from './FirstTenMinutes.astro';
import FakeAddress from './FakeAddress.astro';

/** Every picture by the name that writers use. */
export const diagrams: Record<string, typeof DepositLife> = {
  'deposit-life': DepositLife,
  'withdrawal-life': WithdrawalLife,
  'account-recovery': AccountRecovery,
  'two-factor-strength': TwoFactorStrength,
  'first-ten-minutes': FirstTenMinutes,
  'fake-address': FakeAddress,
};
