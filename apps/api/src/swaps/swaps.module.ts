import { Module } from '@nestjs/common';
import { OwnSwapsController } from './own-swaps.controller.js';
import { SettleSwapRepository } from './settle-swap.repository.js';
import { SwapPolicyController } from './swap-policy.controller.js';
import { SwapPolicyRepository } from './swap-policy.repository.js';
import { SwapRequestsController } from './swap-requests.controller.js';
import { SwapRepository } from './swap.repository.js';
import { SwapsController } from './swaps.controller.js';

@Module({
  controllers: [OwnSwapsController, SwapRequestsController, SwapPolicyController, SwapsController],
  providers: [SwapRepository, SettleSwapRepository, SwapPolicyRepository],
})
export class SwapsModule {}
