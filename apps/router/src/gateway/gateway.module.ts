import { Module } from '@nestjs/common';
import { SocketSignIn } from '@samsvar/platform';
import { DeskGateway } from './desk.gateway.js';
import { Desks } from './desks.js';
import { FloorGateway } from './floor.gateway.js';

@Module({ providers: [SocketSignIn, Desks, DeskGateway, FloorGateway] })
export class GatewayModule {}
