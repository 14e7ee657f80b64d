import { Module } from '@nestjs/common';
import { SocketSignIn } from '@samsvar/platform';
import { DeskGateway } from './desk.gateway.js';

@Module({ providers: [SocketSignIn, DeskGateway] })
export class GatewayModule {}
