import {
  Actor,
  IdempotencyKey,
  IdempotencyKeyRequired,
  ProblemAnswers,
  Public,
  Requires,
  type Page,
  type SignedIn,
} from '@app/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatePurchase } from '../use-cases/create-purchase';
import { GetPurchase } from '../use-cases/get-purchase';
import { ListPacks } from '../use-cases/list-packs';
import { ListPurchases } from '../use-cases/list-purchases';
import { CreatePurchaseRequest, ListPurchasesRequest } from './dto/purchase.request';
import {
  PackResponse,
  PurchasePage,
  PurchaseResponse,
  ReceiptResponse,
  toPackResponse,
  toPurchaseResponse,
  toReceiptResponse,
} from './dto/purchase.response';

@Controller()
@ApiTags('billing')
export class PurchasesController {
  constructor(
    private readonly packs: ListPacks,
    private readonly create: CreatePurchase,
    private readonly purchase: GetPurchase,
    private readonly list: ListPurchases,
  ) {}

  @Get('packs')
  @Public()
  @ApiOkResponse({ type: [PackResponse] })
  @ProblemAnswers()
  async listPacks(): Promise<PackResponse[]> {
    return (await this.packs.execute()).map(toPackResponse);
  }

  /** Starts a purchase; its payment page is at `checkoutUrl`. */
  @Post('purchases')
  @Requires('billing.buy')
  @IdempotencyKeyRequired()
  @ApiCreatedResponse({ type: PurchaseResponse })
  @ProblemAnswers(
    'billing.pack-not-found',
    'billing.reservation-gone',
    'billing.payments-unavailable',
    'identity.family-not-found',
    'identity.power-missing',
    'platform.idempotency-key-reused',
  )
  async createPurchase(
    @Actor() actor: SignedIn,
    @IdempotencyKey() key: IdempotencyKey,
    @Body() body: CreatePurchaseRequest,
  ): Promise<PurchaseResponse> {
    return toPurchaseResponse(await this.create.execute(actor, body, key));
  }

  @Get('purchases/:purchaseId')
  @Requires('billing.view')
  @ApiOkResponse({ type: PurchaseResponse })
  @ProblemAnswers('billing.purchase-not-found')
  async getPurchase(
    @Actor() actor: SignedIn,
    @Param('purchaseId', ParseUUIDPipe) purchaseId: string,
  ): Promise<PurchaseResponse> {
    return toPurchaseResponse(await this.purchase.execute(actor, purchaseId));
  }

  @Get('purchases/:purchaseId/receipt')
  @Requires('billing.view')
  @ApiOkResponse({ type: ReceiptResponse })
  @ProblemAnswers('billing.purchase-not-found', 'billing.no-receipt-yet')
  async getReceipt(
    @Actor() actor: SignedIn,
    @Param('purchaseId', ParseUUIDPipe) purchaseId: string,
  ): Promise<ReceiptResponse> {
    return toReceiptResponse(await this.purchase.receipt(actor, purchaseId));
  }

  @Get('families/:familyId/purchases')
  @Requires('billing.view')
  @ApiOkResponse({ type: PurchasePage })
  @ProblemAnswers('platform.not-found', 'platform.invalid-request')
  async listPurchases(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Query() query: ListPurchasesRequest,
  ): Promise<Page<PurchaseResponse>> {
    const { items, nextCursor } = await this.list.execute(actor, familyId, query.cursor);
    return { items: items.map(toPurchaseResponse), nextCursor };
  }
}
