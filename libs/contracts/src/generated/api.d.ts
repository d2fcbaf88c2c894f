// Generated from apps/api/openapi.json by `npm run openapi`.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerGuardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/age-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["passAgeGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/verification-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBookingRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/access-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/access-reviews/{breakGlassId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/age-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgeCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/age-cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAgeCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/age-cases/{caseId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideAgeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/applications/{tutorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/applications/{tutorId}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/applications/{tutorId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/applications/{tutorId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/applications/{tutorId}/relisting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["relistTutor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/applications/{tutorId}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspendTutor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/break-glass/{breakGlassId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endBreakGlass"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/break-glass/{breakGlassId}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readUnmasked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/expiring-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listExpiringChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/people-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["searchPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/people/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/people/{accountId}/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openBreakGlass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStaff"];
        put?: never;
        post: operations["addStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/staff/{accountId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setStaffRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/email-changes/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFamily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/guardians/{guardianId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeGuardian"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInvitations"];
        put?: never;
        post: operations["inviteGuardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["handOverFamily"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPurchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addStudent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/students/{studentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStudent"];
        put: operations["editStudent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/students/{studentId}/guardians/{guardianId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setPowers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/students/{studentId}/join-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["makeJoinLink"];
        delete: operations["revokeJoinLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/students/{studentId}/passphrase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["resetPassphrase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/students/{studentId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["demandPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/families/{familyId}/students/{studentId}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["suspendStudent"];
        post?: never;
        delete: operations["resumeStudent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/google/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["returnFromGoogle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/google/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startGoogleLink"];
        delete: operations["unlinkGoogle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/google/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startGoogleSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHandover"];
        put?: never;
        post: operations["askForHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handover/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["completeHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookAtInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLegalDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLegalDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAcceptances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quoteClosing"];
        put?: never;
        post: operations["closeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["saveContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askEmailChange"];
        delete: operations["cancelEmailChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAccountProfile"];
        put: operations["saveAccountProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNotificationPreferences"];
        put: operations["saveNotificationPreference"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["markNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/unsubscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openUnsubscription"];
        put?: never;
        post: operations["unsubscribeFromNews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/unsubscription/topic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUnsubscriptionTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["renamePasskey"];
        post?: never;
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proofs/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProofMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proofs/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createPurchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchases/{purchaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPurchase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchases/{purchaseId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reserveSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reservations/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["releaseReservation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSecondFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["makeRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startTotp"];
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factors/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post: operations["bookSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/age-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportStudentAge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCalendarFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/cancellation-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quoteCancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["viewRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["admitParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enterRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pauseSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removeParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/room/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{sessionId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDevices"];
        put?: never;
        post: operations["signIn"];
        delete: operations["signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/{signInId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOutDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/disowned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disownSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/join-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInWithJoinLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/join-link/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookAtJoinLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOutElsewhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSecondStep"];
        put?: never;
        post: operations["takeSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/second-step/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/student": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signInStudent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/student-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnStudentProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/students/{studentId}/age-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportAge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor-avatars/{avatarId}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAvatar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnApplication"];
        put?: never;
        post: operations["startApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["saveApplication"];
        trace?: never;
    };
    "/api/tutor/application/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnAvailability"];
        put: operations["saveOwnAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setAvatar"];
        post?: never;
        delete: operations["removeAvatar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete: operations["removeDocument"];
        options?: never;
        head?: never;
        patch: operations["changeDocument"];
        trace?: never;
    };
    "/api/tutor/earnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showOwnEarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnTutorProfile"];
        put: operations["saveOwnTutorProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutor/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnStudents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchTutors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutors/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTutor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tutors/{tutorId}/open-starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOpenStarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/viewer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getViewer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Acceptance: "instant" | "request";
        AcceptanceResponse: {
            /** Format: date-time */
            acceptedAt: string;
            document: components["schemas"]["LegalDocumentName"];
            /** @description It is the version that is shown today. */
            isCurrent: boolean;
            title: string;
            version: string;
        };
        AcceptedDocumentRequest: {
            document: components["schemas"]["LegalDocumentName"];
            sha256: string;
            version: string;
        };
        AccessPage: {
            items: components["schemas"]["AccessResponse"][];
            nextCursor: string | null;
        };
        AccessReadResponse: {
            /** Format: date-time */
            at: string;
            section: components["schemas"]["PersonSection"];
        };
        AccessResponse: {
            /** Format: uuid */
            id: string;
            isOpen: boolean;
            /** @description False for whoever opened it, while it is open, and once it was reviewed. */
            mayReview: boolean;
            /** Format: date-time */
            openedAt: string;
            openedByName: string;
            /** Format: uuid */
            personId: string;
            /** @description As others see them. */
            personName: string;
            purpose: components["schemas"]["BreakGlassPurpose"];
            reads: components["schemas"]["AccessReadResponse"][];
            review: components["schemas"]["AccessReviewResponse"] | null;
            ticket: string;
            /**
             * Format: date-time
             * @description When it ended, or will.
             */
            until: string;
        };
        AccessReviewResponse: {
            /** Format: date-time */
            at: string;
            byName: string;
            note: string | null;
            verdict: components["schemas"]["AccessVerdict"];
        };
        /** @enum {string} */
        AccessState: "waiting" | "open" | "reviewed";
        /** @enum {string} */
        AccessVerdict: "in-order" | "questioned";
        AccountProfileResponse: {
            /** Format: date */
            birthDate: string | null;
            city: string | null;
            email: string | null;
            /** @description A new address that both mailboxes confirm. */
            emailChange: components["schemas"]["WaitingEmailResponse"] | null;
            firstName: string;
            /** @description A student’s sign-in name. */
            handle: string | null;
            lastName: string | null;
            /** @example +12125550123 */
            phone: string | null;
            /** @example 12207 */
            postalCode: string | null;
            /** @example NY */
            stateCode: string | null;
            street: string | null;
            /** @example America/New_York */
            timeZone: string;
        };
        /** @enum {string} */
        AccountState: "active" | "suspended" | "closed";
        AddedPasskeyResponse: {
            passkey: components["schemas"]["PasskeyResponse"];
            recoveryCodes: string[];
        };
        AddPasskeyRequest: {
            answer: {
                [key: string]: unknown;
            };
            name: string;
        };
        AddStaffRequest: {
            /** Format: email */
            email: string;
            reason: string;
            /** @description All of them from now on. */
            roles: components["schemas"]["StaffRole"][];
        };
        AddStudentRequest: {
            accessibilityNeeds?: string | null;
            /**
             * Format: date
             * @example 1985-04-12
             */
            birthDate: string;
            firstName: string;
            goals?: string | null;
            grade?: string | null;
            handle: string;
            /** Format: password */
            passphrase: string;
            surname?: string | null;
            timeZone: string;
        };
        /** @enum {string} */
        AgeCaseOutcome: "confirmed" | "cleared";
        AgeCasePage: {
            items: components["schemas"]["AgeCaseResponse"][];
            nextCursor: string | null;
        };
        AgeCaseResponse: {
            certificate: components["schemas"]["ErasureCertificateResponse"] | null;
            /** Format: date-time */
            closedAt: string | null;
            closedByName: string | null;
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            outcome: components["schemas"]["AgeCaseOutcome"] | null;
            reason: string | null;
            reportedByName: string | null;
            source: components["schemas"]["AgeCaseSource"];
            /**
             * Format: uuid
             * @description Null once the student is erased.
             */
            studentId: string | null;
            studentName: string | null;
        };
        /** @enum {string} */
        AgeCaseSource: "birth-date" | "guardian" | "student" | "tutor" | "staff";
        /** @enum {string} */
        AgeCaseState: "open" | "closed";
        /**
         * @description `confirm` erases the student, for good.
         * @enum {string}
         */
        AgeDecision: "confirm" | "clear";
        AgeGateRequest: {
            /**
             * Format: date
             * @example 1985-04-12
             */
            birthDate: string;
        };
        /** @enum {string} */
        AgeGroup: "adult" | "minor" | "unknown";
        /** @enum {string} */
        ApplicationDecision: "approve" | "decline" | "ask-for-changes";
        ApplicationDecisionResponse: {
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            reason: string | null;
            state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            submittedAt: string | null;
        };
        ApplicationDocumentResponse: {
            bytes: number;
            contentType: components["schemas"]["DocumentType"];
            fileName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            /** Format: date-time */
            uploadedAt: string;
        };
        ApplicationFileResponse: {
            /** Format: uuid */
            accountId: string;
            availabilityNote: string;
            avatarSeed: string;
            avatarUrl: string | null;
            biography: string;
            checks: components["schemas"]["VettingCheckResponse"][];
            current: components["schemas"]["ApplicationDecisionResponse"];
            displayName: string;
            documents: components["schemas"]["ApplicationDocumentResponse"][];
            /** @description The newest first. */
            earlier: components["schemas"]["ApplicationDecisionResponse"][];
            education: components["schemas"]["BackgroundEntryResponse"][];
            experience: components["schemas"]["BackgroundEntryResponse"][];
            headline: string;
            hoursPerWeek: number | null;
            isListed: boolean;
            /** @description The caller’s own: somebody else decides. */
            isOwn: boolean;
            languages: string[];
            listing: components["schemas"]["TutorListingState"];
            listingChanges: components["schemas"]["ListingChangeResponse"][];
            missingChecks: components["schemas"]["VettingKind"][];
            slug: string;
            subjects: components["schemas"]["AppliedSubjectResponse"][];
            timeZone: string;
            /** Format: uuid */
            tutorId: string;
            videoUrl: string | null;
        };
        /** @enum {string} */
        ApplicationState: "draft" | "submitted" | "needs-changes" | "approved" | "declined";
        ApplicationSummaryPage: {
            items: components["schemas"]["ApplicationSummaryResponse"][];
            nextCursor: string | null;
        };
        ApplicationSummaryResponse: {
            displayName: string;
            documents: number;
            headline: string;
            missingChecks: components["schemas"]["VettingKind"][];
            state: components["schemas"]["ApplicationState"];
            subjects: string[];
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: uuid */
            tutorId: string;
        };
        AppliedSubjectResponse: {
            levels: components["schemas"]["TutorLevel"][];
            name: string;
        };
        AskEmailChangeRequest: {
            /** Format: email */
            email: string;
        };
        AskPasswordResetRequest: {
            /** Format: email */
            email: string;
        };
        AuditRecordPage: {
            items: components["schemas"]["AuditRecordResponse"][];
            nextCursor: string | null;
        };
        AuditRecordResponse: {
            action: string;
            /** Format: uuid */
            actorId: string | null;
            actorName: string | null;
            /** Format: date-time */
            at: string;
            /** @description Ids and facts, as JSON. */
            facts: string;
            position: number;
            reason: string | null;
            subjectId: string;
            subjectName: string | null;
            subjectType: string;
        };
        AvailabilityBody: {
            acceptance: components["schemas"]["Acceptance"];
            bufferMinutes: number;
            horizonDays: number;
            maxSessionsPerDay: number;
            noticeMinutes: number;
            overrides: components["schemas"]["DateOverrideBody"][];
            /** @enum {number} */
            stepMinutes: 5 | 10 | 15 | 20 | 30 | 60;
            timeOff: components["schemas"]["TimeOffBody"][];
            /** @description As it was read; another one in the meantime is a conflict. */
            version: number;
            weekly: components["schemas"]["WeeklyHoursBody"][];
        };
        AvailabilityResponse: {
            acceptance: components["schemas"]["Acceptance"];
            bufferMinutes: number;
            horizonDays: number;
            maxSessionsPerDay: number;
            noticeMinutes: number;
            overrides: components["schemas"]["DateOverrideBody"][];
            /** @enum {number} */
            stepMinutes: 5 | 10 | 15 | 20 | 30 | 60;
            timeOff: components["schemas"]["TimeOffBody"][];
            /**
             * @description The zone of all hours.
             * @example America/Chicago
             */
            timeZone: string;
            /** @description As it was read; another one in the meantime is a conflict. */
            version: number;
            weekly: components["schemas"]["WeeklyHoursBody"][];
        };
        BackgroundEntryResponse: {
            fromYear: number | null;
            toYear: number | null;
            /** @description The degree, or the role. */
            what: string;
            /** @description The school, or the organization. */
            where: string;
        };
        BalanceResponse: {
            availableMinutes: number;
            /** @description Owed; while it is above 0 nothing can be booked. */
            debtMinutes: number;
            /** @description What is lost unless it is used, soonest first. */
            expiring: components["schemas"]["ExpiringResponse"][];
            /** @description Their payment is disputed. */
            frozenMinutes: number;
            /** @description Kept for booked sessions. */
            heldMinutes: number;
            /** @description In the order in which they are spent. */
            lots: components["schemas"]["LotResponse"][];
            /** @description A refund of them is under way. */
            setAsideMinutes: number;
        };
        BookingRulesResponse: {
            /** @description Of a booking made now; longest notice first. */
            cancellation: components["schemas"]["CancellationStepResponse"][];
            /** @description Lengths on offer, in minutes. */
            lengths: number[];
        };
        BookSessionRequest: {
            /** @example 60 */
            durationMinutes: number;
            /**
             * Format: uuid
             * @description The family that pays.
             */
            familyId: string;
            /** @description What the student wants from this session. */
            goals?: string;
            level: components["schemas"]["TutorLevel"];
            /**
             * Format: date-time
             * @example 2027-03-01T15:00:00Z
             */
            startsAt: string;
            /** Format: uuid */
            studentId: string;
            /** Format: uuid */
            subjectId: string;
            /** Format: uuid */
            tutorId: string;
        };
        /** @enum {string} */
        BreakGlassPurpose: "support-request" | "safety-report" | "age-case" | "payment-question" | "privacy-request" | "legal-request";
        BreakGlassResponse: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            purpose: components["schemas"]["BreakGlassPurpose"];
            ticket: string;
        };
        CalendarResponse: {
            items: components["schemas"]["SessionResponse"][];
        };
        CancellationQuoteResponse: {
            /** @example at-least-24-hours-before */
            because: string;
            grantedMinutes: number;
            keptMinutes: number;
            returnedMinutes: number;
        };
        CancellationStepResponse: {
            /** @description Canceled at least this long before the start … */
            noticeMinutes: number;
            /** @description … this much of the minutes comes back. */
            returnedPercent: number;
        };
        CancelSessionRequest: {
            /** @description What the quote said: the cancellation is refused where it would be another number. */
            expectedReturnedMinutes: number;
            reason?: string;
        };
        ChangeDocumentRequest: {
            kind: components["schemas"]["TutorDocumentKind"];
        };
        ChangePasswordRequest: {
            /** Format: password */
            password: string;
        };
        ClosingMatterResponse: {
            /** @example booking.coming-sessions */
            code: string;
            /** @description What is to be done first, or what happens with it. */
            consequence: string;
            detail: string;
            /** @description The account can’t be closed before this is settled. */
            stops: boolean;
        };
        ClosingResponse: {
            /** @description For so many days signing in brings everything back; then it is erased. */
            comeBackDays: number;
            matters: components["schemas"]["ClosingMatterResponse"][];
        };
        ConfirmEmailChangeRequest: {
            token: string;
        };
        ConfirmEmailChangeResponse: {
            /**
             * @description The mailbox that is still to answer; null when the address was changed.
             * @enum {string|null}
             */
            waitsFor: "old" | "new" | null;
        };
        ConfirmTotpRequest: {
            code: string;
            ticket: string;
        };
        CreatePurchaseRequest: {
            /** Format: uuid */
            familyId: string;
            /** Format: uuid */
            packId: string;
            /**
             * Format: uuid
             * @description The reservation that these minutes are bought for.
             */
            reservationId?: string;
        };
        DateOverrideBody: {
            /** Format: date */
            date: string;
            /** @description None: not open on that date. */
            ranges: components["schemas"]["HoursBody"][];
        };
        DecideAgeCaseRequest: {
            /** @description `confirm` erases the student, for good. */
            decision: components["schemas"]["AgeDecision"];
            reason: string;
        };
        DecideApplicationRequest: {
            decision: components["schemas"]["ApplicationDecision"];
            reason: string;
        };
        DeclineSessionRequest: {
            reason?: string;
        };
        /** @enum {string} */
        DeviceKind: "computer" | "phone" | "tablet" | "other";
        DeviceResponse: {
            /** @description The network address that it signed in from. */
            address: string | null;
            /** @example Firefox */
            browser: string;
            /**
             * Format: uuid
             * @description Of the sign-in, to end it.
             */
            id: string;
            /** @description It is the one that asks. */
            isCurrent: boolean;
            kind: components["schemas"]["DeviceKind"];
            /**
             * Format: date-time
             * @description When this browser was last used, to the hour.
             */
            lastSeenAt: string;
            /** Format: date-time */
            signedInAt: string;
            /** @example Windows */
            system: string;
        };
        DisownSignInRequest: {
            token: string;
        };
        /** @enum {string} */
        DocumentKind: "identity" | "education" | "certificate" | "other";
        /** @enum {string} */
        DocumentType: "application/pdf" | "image/jpeg" | "image/png";
        EarnedMonthResponse: {
            minutes: number;
            /**
             * @description In the tutor’s own zone.
             * @example 2027-03
             */
            month: string;
            sessions: number;
        };
        EarnedSessionResponse: {
            minutes: number;
            session: components["schemas"]["SessionResponse"];
        };
        EarningsResponse: {
            /** @description Newest first; months without any are absent. */
            months: components["schemas"]["EarnedMonthResponse"][];
            /** @description Of the month asked for, latest first. */
            sessions: components["schemas"]["EarnedSessionResponse"][];
            /** @example America/New_York */
            timeZone: string;
            /** @description Minutes ever delivered. */
            totalMinutes: number;
        };
        EditStudentRequest: {
            accessibilityNeeds?: string | null;
            /**
             * Format: date
             * @example 1985-04-12
             */
            birthDate: string;
            firstName: string;
            goals?: string | null;
            grade?: string | null;
            surname?: string | null;
            timeZone: string;
        };
        EducationRequest: {
            /** @example B.S. Mathematics */
            award: string;
            fromYear: number | null;
            institution: string;
            toYear: number | null;
        };
        EducationResponse: {
            /** @example B.S. Mathematics */
            award: string;
            fromYear: number | null;
            institution: string;
            toYear: number | null;
        };
        ErasureCertificateResponse: {
            /** Format: date-time */
            erasedAt: string;
            /** Format: uuid */
            id: string;
            /** @description SHA-256 of the erased person’s id. */
            subjectHash: string;
        };
        ExperienceRequest: {
            fromYear: number | null;
            organization: string;
            /** @example Mathematics teacher */
            role: string;
            toYear: number | null;
        };
        ExperienceResponse: {
            fromYear: number | null;
            organization: string;
            /** @example Mathematics teacher */
            role: string;
            /** @description Null: until today. */
            toYear: number | null;
        };
        ExpiringCheckPage: {
            items: components["schemas"]["ExpiringCheckResponse"][];
            nextCursor: string | null;
        };
        ExpiringCheckResponse: {
            /** Format: uuid */
            checkId: string;
            displayName: string;
            /** Format: date-time */
            expiresAt: string;
            kind: components["schemas"]["VettingKind"];
            listing: components["schemas"]["TutorListingState"];
            /** Format: uuid */
            tutorId: string;
        };
        ExpiringResponse: {
            /** Format: date-time */
            at: string;
            minutes: number;
        };
        FamilyMinutesResponse: {
            available: number;
            held: number;
        };
        /** @enum {string} */
        FamilyPart: "owner" | "guardian" | "student";
        FamilyResponse: {
            guardians: components["schemas"]["GuardianResponse"][];
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            ownerId: string;
            students: components["schemas"]["FamilyStudentResponse"][];
        };
        FamilyStudentResponse: {
            firstName: string;
            goals: string | null;
            grade: string | null;
            /** @description The name that the student signs in with. */
            handle: string | null;
            /** Format: uuid */
            id: string;
            isSuspended: boolean;
            /** @description A guardian must be in the room before a session begins. */
            requiresPresence: boolean;
            /**
             * Format: uuid
             * @description The guardian who is named on sessions that this family books.
             */
            supervisorId: string | null;
            surname: string | null;
            /** @example America/Los_Angeles */
            timeZone: string;
        };
        FoundApplicationResponse: {
            /** @description Null where nobody began one. */
            application: components["schemas"]["OwnApplicationResponse"] | null;
        };
        FoundBecauseResponse: {
            /** @description Sessions of the last year that the tutor canceled or missed. */
            broken: number;
            /** @description The first free start, in minutes since 1970 in UTC. */
            firstStart: number | null;
            /** @description The words were found, not only guessed; true without words. */
            isExact: boolean;
            /** @description Sessions of the last year that the tutor came to. */
            kept: number;
        };
        FoundTutorCardResponse: {
            avatarSeed: string;
            avatarUrl: string | null;
            displayName: string;
            headline: string;
            /** Format: uuid */
            id: string;
            languages: string[];
            slug: string;
            subjects: components["schemas"]["FoundTutorSubjectResponse"][];
            timeZone: string;
        };
        FoundTutorPage: {
            items: components["schemas"]["FoundTutorResponse"][];
            nextCursor: string | null;
        };
        FoundTutorResponse: {
            /** @description What the place in the list rests on. */
            because: components["schemas"]["FoundBecauseResponse"];
            tutor: components["schemas"]["FoundTutorCardResponse"];
        };
        FoundTutorSubjectResponse: {
            levels: components["schemas"]["TutorLevel"][];
            name: string;
            /** Format: uuid */
            subjectId: string;
        };
        GoogleLinkResponse: {
            email: string;
            /** Format: date-time */
            linkedAt: string;
        };
        GoogleVisitResponse: {
            address: string;
        };
        GuardedStudentResponse: {
            /** @description They want to be in the room before a session begins. */
            demandsPresence: boolean;
            powers: components["schemas"]["Power"][];
            /** Format: uuid */
            studentId: string;
        };
        GuardianResponse: {
            /** Format: uuid */
            accountId: string;
            firstName: string;
            guards: components["schemas"]["GuardedStudentResponse"][];
            lastName: string | null;
            powers: components["schemas"]["Power"][];
        };
        HandoverGuardianResponse: {
            /** Format: uuid */
            accountId: string;
            /** @example Dana W. */
            displayName: string;
            /** Format: uuid */
            familyId: string;
            /** @description Without its owner, the rest of the family ends too. */
            isOwner: boolean;
        };
        HandoverRequest: {
            accepted: components["schemas"]["AcceptedDocumentRequest"][];
            /** Format: email */
            email: string;
            /** @description Guardians who keep what they may do. */
            keeps: string[];
            /** Format: password */
            password: string;
        };
        HandoverResponse: {
            /** Format: date */
            adultOn: string;
            /** @description The address that waits to be confirmed. */
            email: string | null;
            guardians: components["schemas"]["HandoverGuardianResponse"][];
            state: components["schemas"]["HandoverState"];
        };
        /** @enum {string} */
        HandoverState: "coming" | "open" | "waiting" | "done";
        HoursBody: {
            /**
             * @description At or before the start: on the next day. 24:00 is midnight.
             * @example 20:00
             */
            endsAt: string;
            /** @example 16:00 */
            startsAt: string;
        };
        /** @enum {string} */
        InvitationKind: "guardian" | "other-family";
        InvitationListResponse: {
            items: components["schemas"]["InvitationResponse"][];
        };
        InvitationOfferResponse: {
            /** @description The only address that can accept it. */
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** @example Dana W. */
            inviterName: string;
            kind: components["schemas"]["InvitationKind"];
            students: components["schemas"]["OfferedStudentResponse"][];
        };
        InvitationResponse: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["InvitationKind"];
            state: components["schemas"]["InvitationState"];
            students: components["schemas"]["InvitedStudentResponse"][];
        };
        /** @enum {string} */
        InvitationState: "open" | "accepted" | "revoked" | "expired";
        InvitedStudentRequest: {
            /** @description None of them ends the guardianship. */
            powers: components["schemas"]["Power"][];
            /** Format: uuid */
            studentId: string;
        };
        InvitedStudentResponse: {
            powers: components["schemas"]["Power"][];
            /** Format: uuid */
            studentId: string;
        };
        InviteGuardianRequest: {
            /** Format: email */
            email: string;
            kind: components["schemas"]["InvitationKind"];
            students: components["schemas"]["InvitedStudentRequest"][];
        };
        JoinedFamilyResponse: {
            /** Format: uuid */
            familyId: string;
        };
        JoinLinkResponse: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Works once. The secret stands behind the #, which no server sees. */
            url: string;
        };
        JoinOfferResponse: {
            /** @description Who the link signs in. */
            firstName: string;
        };
        /** @enum {string} */
        Language: "American Sign Language" | "Amharic" | "Arabic" | "Armenian" | "Bengali" | "Burmese" | "Cantonese" | "Croatian" | "Czech" | "Danish" | "Dutch" | "English" | "Farsi" | "Finnish" | "French" | "German" | "Greek" | "Gujarati" | "Haitian Creole" | "Hawaiian" | "Hebrew" | "Hindi" | "Hmong" | "Hungarian" | "Igbo" | "Ilocano" | "Indonesian" | "Italian" | "Japanese" | "Kannada" | "Khmer" | "Korean" | "Lao" | "Latin" | "Malayalam" | "Mandarin Chinese" | "Marathi" | "Navajo" | "Nepali" | "Norwegian" | "Pashto" | "Polish" | "Portuguese" | "Punjabi" | "Romanian" | "Russian" | "Samoan" | "Serbian" | "Somali" | "Spanish" | "Swahili" | "Swedish" | "Tagalog" | "Tamil" | "Telugu" | "Thai" | "Turkish" | "Ukrainian" | "Urdu" | "Vietnamese" | "Yiddish" | "Yoruba";
        /** @enum {string} */
        LegalDocumentName: "terms" | "privacy";
        LegalDocumentResponse: {
            document: components["schemas"]["LegalDocumentName"];
            /** Format: date */
            effectiveOn: string;
            /** @description True while the operator’s lawyer has not approved it. */
            isDraft: boolean;
            /** @description Of the text’s bytes; send it back with the acceptance. */
            sha256: string;
            title: string;
            version: string;
        };
        LegalTextResponse: {
            document: components["schemas"]["LegalDocumentName"];
            /** Format: date */
            effectiveOn: string;
            /** @description True while the operator’s lawyer has not approved it. */
            isDraft: boolean;
            /** @description Of the text’s bytes; send it back with the acceptance. */
            sha256: string;
            /** @description Markdown, or plain text. */
            text: string;
            title: string;
            version: string;
        };
        ListingChangeResponse: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            reason: string | null;
            to: components["schemas"]["TutorListingState"];
        };
        LotResponse: {
            /**
             * Format: date-time
             * @description Null: never.
             */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description What can be spent of it. */
            minutes: number;
            source: components["schemas"]["LotSource"];
        };
        /** @enum {string} */
        LotSource: "purchase" | "grant" | "bonus";
        MarkReadRequest: {
            /**
             * @description Instead of ids: every notice there is.
             * @enum {boolean}
             */
            all?: true;
            ids?: string[];
        };
        MaskedFamilyResponse: {
            /** Format: uuid */
            familyId: string;
            members: components["schemas"]["MaskedMemberResponse"][];
            minutes: components["schemas"]["FamilyMinutesResponse"] | null;
        };
        MaskedMemberResponse: {
            /** Format: uuid */
            accountId: string;
            as: components["schemas"]["FamilyPart"];
            displayName: string;
        };
        MaskedPersonResponse: {
            /** Format: uuid */
            accountId: string;
            /** @example Dana W. */
            displayName: string;
            /** @example d•••@e•••.com */
            email: string | null;
            /** @example s••• */
            handle: string | null;
            roles: components["schemas"]["Role"][];
            state: components["schemas"]["AccountState"];
            /** @example NY */
            stateCode: string | null;
        };
        MeResponse: {
            /** Format: uuid */
            accountId: string;
            email: string | null;
            families: components["schemas"]["MyFamilyResponse"][];
            firstName: string;
            lastName: string | null;
            mustAddSecondFactor: boolean;
            permissions: components["schemas"]["Permission"][];
            roles: components["schemas"]["Role"][];
            /** Format: uuid */
            studentId: string | null;
            /** @example America/Los_Angeles */
            timeZone: string;
        };
        MinuteMeterResponse: {
            /** @description Proven seconds together. Add the time since `runningSince`. */
            billableSeconds: number;
            heldMinutes: number;
            /**
             * Format: date-time
             * @description Null while nothing is counted.
             */
            runningSince: string | null;
        };
        MissingFieldResponse: {
            detail: string;
            /** @example /headline */
            pointer: string;
        };
        MyFamilyResponse: {
            /** Format: uuid */
            id: string;
            isOwn: boolean;
            name: string;
            powers: components["schemas"]["Power"][];
        };
        /**
         * @description The one kind of news that the link is for.
         * @enum {string}
         */
        NewsTopic: "balance-news" | "promotion" | "survey" | "campaign";
        NoticePageResponse: {
            items: components["schemas"]["NoticeResponse"][];
            nextCursor: string | null;
            /** @description Of all, not of this page. */
            unreadCount: number;
        };
        NoticeResponse: {
            body: string;
            /** Format: date-time */
            createdAt: string;
            /** @description A path of the web app. */
            href: string;
            /** Format: uuid */
            id: string;
            /** @description What it is about, e.g. "session-booked". */
            kind: string;
            /** Format: date-time */
            readAt: string | null;
            title: string;
        };
        OfferedStudentResponse: {
            firstName: string;
            powers: components["schemas"]["Power"][];
        };
        OpenBreakGlassRequest: {
            /** @description The most is a rule: `minutesAtMost` of the file. */
            minutes: number;
            purpose: components["schemas"]["BreakGlassPurpose"];
            ticket: string;
        };
        OpenStartsResponse: {
            acceptance: components["schemas"]["Acceptance"];
            /** @description Lengths on offer, in minutes. */
            lengths: number[];
            minutes: number;
            noticeMinutes: number;
            /** @description Minutes since 1970 in UTC, ascending. */
            starts: number[];
            /** @example America/Chicago */
            timeZone: string;
            /** Format: uuid */
            tutorId: string;
        };
        OwnApplicationResponse: {
            availabilityNote: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description What our team wrote about their decision. */
            decisionReason: string | null;
            documents: components["schemas"]["TutorDocumentResponse"][];
            hoursPerWeek: number | null;
            isListed: boolean;
            /** Format: date-time */
            mayApplyAgainAt: string | null;
            /** @description Empty: it can be submitted. */
            missing: components["schemas"]["MissingFieldResponse"][];
            /** @description The page as families will see it. */
            profile: components["schemas"]["TutorPageResponse"];
            state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            submittedAt: string | null;
        };
        OwnCheckResponse: {
            /** Format: date-time */
            expiresAt: string | null;
            /** @enum {string} */
            kind: "identity" | "criminal-record" | "sex-offender-registry";
            /** @enum {string} */
            result: "passed" | "failed" | "waiting";
        };
        OwnerRequest: {
            /** Format: uuid */
            accountId: string;
        };
        OwnGuardianResponse: {
            /** Format: uuid */
            accountId: string;
            /** @example Dana W. */
            displayName: string;
            /** @description Named on the sessions that their family books. */
            isSupervisor: boolean;
            powers: components["schemas"]["Power"][];
        };
        OwnProfileResponse: {
            acceptance: components["schemas"]["Acceptance"];
            /** @description Draws the generated avatar: the same for the same tutor. */
            avatarSeed: string;
            /** @description A square picture on our own address, where there is one. */
            avatarUrl: string | null;
            biography: string;
            checks: components["schemas"]["OwnCheckResponse"][];
            /** @example Ada L. */
            displayName: string;
            education: components["schemas"]["EducationResponse"][];
            experience: components["schemas"]["ExperienceResponse"][];
            headline: string;
            /** Format: uuid */
            id: string;
            /** @description Findable and bookable at this moment. */
            isListed: boolean;
            languages: string[];
            /** @example ada-l */
            slug: string;
            /** @enum {string} */
            state: "applied" | "listed" | "unlisted" | "suspended";
            subjects: components["schemas"]["TaughtSubjectResponse"][];
            /** @example America/Chicago */
            timeZone: string;
            video: components["schemas"]["VideoResponse"] | null;
        };
        OwnStudentNextResponse: {
            /** Format: uuid */
            sessionId: string;
            /** Format: date-time */
            startsAt: string;
        };
        OwnStudentProfileResponse: {
            firstName: string;
            goals: string | null;
            grade: string | null;
            guardians: components["schemas"]["OwnGuardianResponse"][];
            handle: string | null;
            /** @description The profile is, or soon will be, theirs to take over. */
            hasHandover: boolean;
            surname: string | null;
            /** @example America/Los_Angeles */
            timeZone: string;
        };
        OwnStudentResponse: {
            firstName: string;
            goals: string | null;
            grade: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastEndedAt: string | null;
            level: components["schemas"]["TutorLevel"];
            next: components["schemas"]["OwnStudentNextResponse"] | null;
            /**
             * Format: date-time
             * @description When the student disappears here, unless another session is booked.
             */
            seenUntil: string;
            /** @description Sessions that took place. */
            sessionCount: number;
            /**
             * @description Of the latest session, as are level and goals.
             * @example Algebra 1
             */
            subject: string;
        };
        OwnStudentsResponse: {
            items: components["schemas"]["OwnStudentResponse"][];
        };
        PackResponse: {
            /**
             * @description Granted with it, and tied to it.
             * @example 0
             */
            bonusMinutes: number;
            /** @example usd */
            currency: string;
            /** Format: uuid */
            id: string;
            /** @example 60 */
            minutes: number;
            /** @example Starter */
            name: string;
            /** @example 4500 */
            priceCents: number;
        };
        ParticipantRequest: {
            /** @example p-3VYkZ9mQ1sX0aB2c */
            participantId: string;
        };
        PasskeyOptionsResponse: {
            options: {
                [key: string]: unknown;
            };
        };
        PasskeyResponse: {
            /** Format: date-time */
            addedAt: string;
            /** Format: uuid */
            id: string;
            isSynced: boolean;
            name: string;
            /** Format: date-time */
            usedAt: string | null;
        };
        PasskeySignInRequest: {
            answer: {
                [key: string]: unknown;
            };
            /** @description Whoever closed their account wants it again. */
            comesBack?: boolean;
        };
        /**
         * @description Whose pauses stand. Each family ends its own.
         * @enum {string}
         */
        PausedBy: "your-family" | "other-family";
        PeopleFoundResponse: {
            /** @description There are more: narrow the search. */
            hasMore: boolean;
            people: components["schemas"]["MaskedPersonResponse"][];
        };
        /** @enum {string} */
        Permission: "identity.own-sign-in" | "identity.own-second-factor" | "identity.own-account" | "identity.edit-own-profile" | "identity.manage-family" | "identity.own-profile" | "tutors.apply" | "tutors.edit-own-profile" | "booking.book" | "booking.view" | "booking.cancel" | "booking.answer-requests" | "booking.edit-own-availability" | "booking.view-own-teaching" | "billing.buy" | "billing.view" | "rooms.join" | "rooms.moderate" | "rooms.pause" | "rooms.end" | "console.open" | "console.review-applications" | "console.suspend-tutors" | "console.age-cases" | "console.see-people" | "console.break-glass" | "console.review-access" | "console.manage-staff" | "console.read-audit" | "notifications.own" | "realtime.connect";
        PersonFileResponse: {
            access: components["schemas"]["BreakGlassResponse"] | null;
            /** Format: uuid */
            accountId: string;
            ageGroup: components["schemas"]["AgeGroup"];
            /** @example Dana W. */
            displayName: string;
            /** @example d•••@e•••.com */
            email: string | null;
            families: components["schemas"]["MaskedFamilyResponse"][];
            /** @example s••• */
            handle: string | null;
            isEmailVerified: boolean;
            /** Format: date-time */
            lastSignInAt: string | null;
            /** @description Whether the caller may ask for the unmasked file. */
            mayOpen: boolean;
            minutesAtMost: number;
            openSignIns: number;
            /** @example ••• 34 */
            phone: string | null;
            /** Format: date-time */
            registeredAt: string;
            roles: components["schemas"]["Role"][];
            state: components["schemas"]["AccountState"];
            /** @example NY */
            stateCode: string | null;
            timeZone: string;
            tutor: components["schemas"]["PersonTutorResponse"] | null;
        };
        /** @enum {string} */
        PersonSection: "identity" | "contact" | "family" | "sign-ins";
        PersonTutorResponse: {
            displayName: string;
            isListed: boolean;
            /** Format: uuid */
            tutorId: string;
        };
        /** @enum {string} */
        Power: "book" | "pay" | "watch" | "message" | "consent" | "supervise";
        PowersRequest: {
            /** @description None of them ends the guardianship. */
            powers: components["schemas"]["Power"][];
        };
        PreferenceBody: {
            isWanted: boolean;
            topic: components["schemas"]["NewsTopic"];
        };
        PreferencesResponse: {
            /** @description Every switch of this account. Service mail has none. */
            items: components["schemas"]["PreferenceBody"][];
        };
        PresenceRequest: {
            demandsPresence: boolean;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            instance: string;
            requestId: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        ProofMethod: "passkey" | "totp" | "recovery-code" | "password";
        ProofMethodsResponse: {
            methods: components["schemas"]["ProofMethod"][];
        };
        ProofRequest: {
            /** Format: password */
            code?: string;
            passkey?: {
                [key: string]: unknown;
            };
            /** Format: password */
            password?: string;
        };
        PurchasePage: {
            items: components["schemas"]["PurchaseResponse"][];
            nextCursor: string | null;
        };
        PurchaseResponse: {
            amountCents: number;
            /**
             * @description What became of the reservation once the minutes were there; null before, and where there was none.
             * @enum {string|null}
             */
            booking: "confirmed" | "slot-gone" | "short" | null;
            /** @description The payment page; null once the purchase is no longer open. */
            checkoutUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            /** Format: uuid */
            id: string;
            /** @description What it brings in all, bonus included. */
            minutes: number;
            pack: components["schemas"]["PackResponse"];
            /** Format: date-time */
            paidAt: string | null;
            /** Format: uuid */
            reservationId: string | null;
            state: components["schemas"]["PurchaseState"];
        };
        /** @enum {string} */
        PurchaseState: "open" | "paid" | "expired" | "failed";
        /** @enum {string} */
        Queue: "applications" | "expiring-checks" | "age-cases" | "access-reviews";
        QueueResponse: {
            count: number;
            queue: components["schemas"]["Queue"];
        };
        QueuesResponse: {
            /** @description Those that the caller may work on. */
            queues: components["schemas"]["QueueResponse"][];
        };
        ReadUnmaskedRequest: {
            section: components["schemas"]["PersonSection"];
        };
        ReceiptLineResponse: {
            amountCents: number;
            /** @example Starter: 60 minutes */
            description: string;
            minutes: number;
        };
        ReceiptResponse: {
            /** @example usd */
            currency: string;
            lines: components["schemas"]["ReceiptLineResponse"][];
            /** @example 2027-001001 */
            number: string;
            /** Format: date-time */
            paidAt: string;
            /** @example Dana Example */
            payerName: string;
            /** Format: uuid */
            purchaseId: string;
            totalCents: number;
        };
        RecordCheckRequest: {
            /** Format: date */
            checkedOn: string;
            /**
             * Format: date
             * @description Valid until the end of this day, UTC.
             */
            expiresOn: string;
            kind: components["schemas"]["VettingKind"];
            provider: string;
            providerReference: string;
            result: components["schemas"]["VettingResult"];
        };
        RecoveryCodesResponse: {
            recoveryCodes: string[];
        };
        /** @enum {string} */
        RegisteredRole: "guardian" | "tutor";
        RegisterGuardianRequest: {
            accepted: components["schemas"]["AcceptedDocumentRequest"][];
            /**
             * @description The person says that they are an adult.
             * @enum {boolean}
             */
            attestsAdult: true;
            /**
             * Format: date
             * @example 1985-04-12
             */
            birthDate: string;
            city: string;
            /** Format: email */
            email: string;
            firstName: string;
            lastName: string;
            /** Format: password */
            password: string;
            phone: string;
            postalCode: string;
            /** @default guardian */
            role: components["schemas"]["RegisteredRole"];
            /**
             * @description A US state or territory by its postal code.
             * @example CA
             */
            stateCode: string;
            street: string;
            timeZone: string;
        };
        RenamePasskeyRequest: {
            name: string;
        };
        ReportAgeRequest: {
            note?: string | null;
        };
        ReportStudentAgeRequest: {
            note?: string | null;
        };
        ResendVerificationRequest: {
            /** Format: email */
            email: string;
        };
        ResetPassphraseRequest: {
            /** Format: password */
            passphrase: string;
        };
        ResetPasswordRequest: {
            /** Format: password */
            password: string;
            token: string;
        };
        ReviewAccessRequest: {
            note?: string | null;
            verdict: components["schemas"]["AccessVerdict"];
        };
        /** @enum {string} */
        Role: "guardian" | "student" | "tutor" | "staff:support" | "staff:safety" | "staff:finance" | "staff:privacy" | "staff:admin";
        RoomEntryResponse: {
            /** @description The caller’s participantId. */
            identity: string;
            /** @enum {string} */
            role: "student" | "tutor" | "guardian" | "staff";
            /** @enum {string} */
            state: "lobby" | "admitted";
            /** @description Opens the door, for a minute; carries no right to send or receive. Never log or show it. */
            token: string;
            /** @description Where the video client connects to. */
            url: string;
        };
        RoomParticipantResponse: {
            displayName: string;
            /** @description Also the identity on the video server. */
            participantId: string;
            /** @enum {string} */
            role: "student" | "tutor" | "guardian" | "staff";
            /** @enum {string} */
            state: "lobby" | "admitted" | "left" | "removed";
        };
        RoomResponse: {
            /** Format: date-time */
            closesAt: string;
            isPaused: boolean;
            livekitAvailable: boolean;
            meter: components["schemas"]["MinuteMeterResponse"];
            /** @description What is wrong with the video server, in plain words. */
            notice: string | null;
            /** Format: date-time */
            opensAt: string;
            participants: components["schemas"]["RoomParticipantResponse"][];
            /** @description The name of whoever paused it. */
            pausedBy: string | null;
            /** @enum {string} */
            state: "not-open" | "open" | "closed";
        };
        SaveAccountProfileRequest: {
            /**
             * Format: date
             * @example 1985-04-12
             */
            birthDate: string;
            firstName: string;
            lastName: string;
            timeZone: string;
        };
        SaveApplicationRequest: {
            /** @description When the applicant could teach, in their own words. */
            availabilityNote?: string;
            biography?: string;
            displayName?: string;
            education?: components["schemas"]["EducationRequest"][];
            experience?: components["schemas"]["ExperienceRequest"][];
            headline?: string;
            hoursPerWeek?: number | null;
            languages?: components["schemas"]["Language"][];
            subjects?: components["schemas"]["TaughtSubjectRequest"][];
            /** @example America/Chicago */
            timeZone?: string;
            videoUrl?: string | null;
        };
        SaveContactRequest: {
            city: string;
            phone: string;
            postalCode: string;
            /**
             * @description A US state or territory by its postal code.
             * @example CA
             */
            stateCode: string;
            street: string;
        };
        SaveOwnProfileRequest: {
            acceptance: components["schemas"]["Acceptance"];
            biography: string;
            /** @description The name that families see. Not necessarily the full one. */
            displayName: string;
            education: components["schemas"]["EducationRequest"][];
            experience: components["schemas"]["ExperienceRequest"][];
            headline: string;
            languages: components["schemas"]["Language"][];
            subjects: components["schemas"]["TaughtSubjectRequest"][];
            /** @example America/Chicago */
            timeZone: string;
            /** @description The address of an introduction on YouTube or Vimeo. Only the video is kept of it. */
            videoUrl?: string | null;
        };
        SearchPeopleRequest: {
            term: string;
        };
        SecondFactorsResponse: {
            google: components["schemas"]["GoogleLinkResponse"] | null;
            isGoogleOffered: boolean;
            isRequired: boolean;
            isTotpOffered: boolean;
            passkeys: components["schemas"]["PasskeyResponse"][];
            recoveryCodesLeft: number;
            /** Format: date-time */
            totpAddedAt: string | null;
        };
        /** @enum {string} */
        SecondStepMethod: "passkey" | "totp" | "recovery-code";
        SecondStepRequest: {
            /** Format: password */
            code?: string;
            passkey?: {
                [key: string]: unknown;
            };
        };
        SecondStepResponse: {
            methods: components["schemas"]["SecondStepMethod"][];
        };
        SendAvatarRequest: {
            /**
             * Format: binary
             * @description JPEG, PNG or WebP.
             */
            file?: string;
        };
        SendDocumentRequest: {
            /**
             * Format: binary
             * @description PDF, JPEG or PNG.
             */
            file?: string;
            kind: components["schemas"]["TutorDocumentKind"];
        };
        SessionAbilitiesResponse: {
            accept: boolean;
            cancel: boolean;
            confirm: boolean;
            decline: boolean;
            join: boolean;
        };
        /** @enum {string} */
        SessionOutcome: "delivered" | "student_missed" | "tutor_missed" | "both_missed" | "faulted";
        SessionPage: {
            items: components["schemas"]["SessionResponse"][];
            nextCursor: string | null;
        };
        SessionResponse: {
            /** Format: date-time */
            answerBy: string | null;
            /** @description Why the outcome or the cancellation came out as it did. */
            because: string | null;
            /** @description Charged in the end, by delivery or by a late cancellation. */
            billedMinutes: number | null;
            can: components["schemas"]["SessionAbilitiesResponse"];
            durationMinutes: number;
            /** Format: date-time */
            endsAt: string;
            /**
             * Format: uuid
             * @description The family that pays; only its guardians see it.
             */
            familyId: string | null;
            goals: string | null;
            heldMinutes: number;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joinOpensAt: string;
            level: components["schemas"]["TutorLevel"];
            outcome: components["schemas"]["SessionOutcome"] | null;
            /** Format: date-time */
            reservedUntil: string | null;
            /** Format: date-time */
            roomClosesAt: string;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
            /** @description Null for a tutor 30 days after the last session. */
            student: components["schemas"]["SessionStudentResponse"] | null;
            subject: components["schemas"]["SessionSubjectResponse"];
            /**
             * @description Family and student only.
             * @example Dana W.
             */
            supervisor: string | null;
            tutor: components["schemas"]["SessionTutorResponse"];
            /** @enum {string} */
            viewerRole: "guardian" | "student" | "tutor";
            /** @description What who canceled or declined it wrote to the others. */
            words: string | null;
        };
        /** @enum {string} */
        SessionState: "reserved" | "requested" | "confirmed" | "in_progress" | "completed" | "declined" | "expired" | "cancelled" | "missed";
        SessionStudentResponse: {
            firstName: string;
            grade: string | null;
            /** Format: uuid */
            id: string;
        };
        SessionSubjectResponse: {
            /** Format: uuid */
            id: string;
            /** @example Algebra 1 */
            name: string;
        };
        SessionTutorResponse: {
            avatarSeed: string;
            avatarUrl: string | null;
            /** @example Ada L. */
            displayName: string;
            /** Format: uuid */
            id: string;
            slug: string;
            /** @example America/Chicago */
            timeZone: string;
        };
        SetStaffRolesRequest: {
            reason: string;
            /** @description All of them from now on. */
            roles: components["schemas"]["StaffRole"][];
        };
        SignInRequest: {
            /** @description Whoever closed their account wants it again. */
            comesBack?: boolean;
            email: string;
            /** Format: password */
            password: string;
        };
        SignInWaysResponse: {
            isGoogleOffered: boolean;
        };
        StaffMemberResponse: {
            /** Format: uuid */
            accountId: string;
            email: string | null;
            firstName: string;
            /** @description The caller: their roles are for another admin to change. */
            isYou: boolean;
            lastName: string | null;
            roles: components["schemas"]["StaffRole"][];
            /** Format: date-time */
            since: string;
        };
        StaffResponse: {
            staff: components["schemas"]["StaffMemberResponse"][];
        };
        /** @enum {string} */
        StaffRole: "staff:support" | "staff:safety" | "staff:finance" | "staff:privacy" | "staff:admin";
        StatementItemResponse: {
            /** Format: date-time */
            at: string;
            availableAfter: number;
            /** @example Held for a session with Ada L. */
            description: string;
            heldAfter: number;
            id: string;
            kind: components["schemas"]["StatementKind"];
            /** @description What it changed in available and held together: 0 while minutes are only held. */
            minutes: number;
            /** @description How many minutes moved, without a sign. */
            movedMinutes: number;
            /** Format: uuid */
            purchaseId: string | null;
            /** Format: uuid */
            sessionId: string | null;
        };
        /** @enum {string} */
        StatementKind: "bought" | "granted" | "held" | "used" | "returned" | "expired" | "set-aside" | "refunded" | "restored" | "frozen" | "thawed" | "taken-back" | "debt-paid";
        StatementResponse: {
            /** @description The same at its end. */
            closingMinutes: number;
            /** @description Newest first. */
            items: components["schemas"]["StatementItemResponse"][];
            nextCursor: string | null;
            /** @description Available and held together, at the beginning of the period. */
            openingMinutes: number;
        };
        StudentProfileResponse: {
            accessibilityNeeds: string | null;
            /** Format: date */
            birthDate: string | null;
            /** Format: date */
            comesOfAgeOn: string | null;
            /** @description Whether the reader wants to be in the room before a session begins. */
            demandsPresence: boolean;
            /** Format: uuid */
            familyId: string;
            firstName: string;
            goals: string | null;
            grade: string | null;
            /** @description The name that the student signs in with. */
            handle: string | null;
            /** @description Another family guards the student as well. */
            hasOtherFamily: boolean;
            /** Format: uuid */
            id: string;
            isAdult: boolean;
            /** @description Our staff check the age; until then the profile is paused. */
            isAgeInDoubt: boolean;
            isSuspended: boolean;
            /** @description Whose pauses stand. Each family ends its own. */
            pausedBy: components["schemas"]["PausedBy"][];
            /** @description Of the reader, in this family. */
            powers: components["schemas"]["Power"][];
            /** @description A guardian must be in the room before a session begins. */
            requiresPresence: boolean;
            /** @description Named on sessions that this family books. */
            supervisor: components["schemas"]["SupervisorResponse"] | null;
            surname: string | null;
            /** @example America/Los_Angeles */
            timeZone: string;
        };
        StudentResponse: {
            firstName: string;
            goals: string | null;
            grade: string | null;
            /** @description The name that the student signs in with. */
            handle: string | null;
            /** Format: uuid */
            id: string;
            isSuspended: boolean;
            /** @description A guardian must be in the room before a session begins. */
            requiresPresence: boolean;
            surname: string | null;
            /** @example America/Los_Angeles */
            timeZone: string;
        };
        StudentSignInRequest: {
            handle: string;
            /** Format: password */
            passphrase: string;
        };
        SubjectLevelResponse: {
            level: components["schemas"]["TutorLevel"];
            /** @example High school */
            name: string;
        };
        SubjectResponse: {
            /** @example Mathematics */
            area: string;
            /** Format: uuid */
            id: string;
            levels: components["schemas"]["SubjectLevelResponse"][];
            /** @example Algebra 1 */
            name: string;
            /** @example algebra-1 */
            slug: string;
        };
        SupervisorResponse: {
            /** Format: uuid */
            accountId: string;
            firstName: string;
            lastName: string | null;
        };
        TaughtSubjectRequest: {
            levels: components["schemas"]["TutorLevel"][];
            /** Format: uuid */
            subjectId: string;
        };
        TaughtSubjectResponse: {
            levels: components["schemas"]["TutorLevel"][];
            name: string;
            /** Format: uuid */
            subjectId: string;
        };
        TimelineResponse: {
            /** @description Why it came out so, in plain words. */
            because: string;
            billableSeconds: number;
            /** @description Null until it is settled. */
            billedMinutes: number | null;
            heldMinutes: number;
            /** @description When the connection was down on our side. */
            outages: components["schemas"]["TimeSpanResponse"][];
            paused: components["schemas"]["TimeSpanResponse"][];
            /** @description Null until it is settled. */
            returnedMinutes: number | null;
            /** @description Who was connected when, lobby included. */
            segments: components["schemas"]["TimelineSegmentResponse"][];
            /** @description What counts: pauses and outages are taken out. */
            together: components["schemas"]["TimeSpanResponse"][];
        };
        TimelineSegmentResponse: {
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            role: "student" | "tutor" | "guardian" | "staff";
            /** Format: date-time */
            to: string;
            /** @description Display name. */
            who: string;
        };
        TimeOffBody: {
            /**
             * Format: date-time
             * @example 2027-03-01T15:00:00Z
             */
            endsAt: string;
            /**
             * Format: date-time
             * @example 2027-03-01T15:00:00Z
             */
            startsAt: string;
        };
        TimeSpanResponse: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        TokenRequest: {
            token: string;
        };
        TotpStartResponse: {
            secret: string;
            ticket: string;
            uri: string;
        };
        /** @enum {string} */
        TutorDocumentKind: "identity" | "education" | "certificate" | "other";
        TutorDocumentResponse: {
            bytes: number;
            /** @enum {string} */
            contentType: "application/pdf" | "image/jpeg" | "image/png";
            /** @example license.pdf */
            fileName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["TutorDocumentKind"];
            /** Format: date-time */
            uploadedAt: string;
        };
        /** @enum {string} */
        TutorLevel: "middle-school" | "high-school" | "ap" | "test-prep";
        /** @enum {string} */
        TutorListingState: "applied" | "listed" | "unlisted" | "suspended";
        TutorPageResponse: {
            acceptance: components["schemas"]["Acceptance"];
            /** @description Draws the generated avatar: the same for the same tutor. */
            avatarSeed: string;
            /** @description A square picture on our own address, where there is one. */
            avatarUrl: string | null;
            biography: string;
            /** @example Ada L. */
            displayName: string;
            education: components["schemas"]["EducationResponse"][];
            experience: components["schemas"]["ExperienceResponse"][];
            headline: string;
            /** Format: uuid */
            id: string;
            languages: string[];
            /** @example ada-l */
            slug: string;
            subjects: components["schemas"]["TaughtSubjectResponse"][];
            /** @example America/Chicago */
            timeZone: string;
            video: components["schemas"]["VideoResponse"] | null;
        };
        TutorReasonRequest: {
            reason: string;
        };
        UnmaskedContactResponse: {
            city: string | null;
            email: string | null;
            phone: string | null;
            postalCode: string | null;
            stateCode: string | null;
            street: string | null;
        };
        UnmaskedFamilyResponse: {
            members: components["schemas"]["UnmaskedMemberResponse"][];
            name: string;
        };
        UnmaskedIdentityResponse: {
            /** Format: date */
            birthDate: string | null;
            firstName: string;
            handle: string | null;
            lastName: string | null;
        };
        UnmaskedMemberResponse: {
            /** Format: uuid */
            accountId: string;
            as: components["schemas"]["FamilyPart"];
            name: string;
        };
        UnmaskedResponse: {
            contact: components["schemas"]["UnmaskedContactResponse"] | null;
            families: components["schemas"]["UnmaskedFamilyResponse"][] | null;
            identity: components["schemas"]["UnmaskedIdentityResponse"] | null;
            section: components["schemas"]["PersonSection"];
            signIns: components["schemas"]["UnmaskedSignInResponse"][] | null;
        };
        UnmaskedSignInResponse: {
            address: string | null;
            /** Format: date-time */
            at: string;
            /** @example Chrome on Windows */
            device: string;
            isOpen: boolean;
        };
        UnsubscriptionResponse: {
            /** @description The one kind of news that the link is for. */
            topic: components["schemas"]["NewsTopic"];
        };
        VerifyEmailRequest: {
            /** Format: password */
            password: string;
            token: string;
        };
        VettingCheckResponse: {
            /** Format: date-time */
            checkedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["VettingKind"];
            provider: string;
            providerReference: string;
            recordedByName: string;
            result: components["schemas"]["VettingResult"];
        };
        /** @enum {string} */
        VettingKind: "identity" | "criminal-record" | "sex-offender-registry";
        /** @enum {string} */
        VettingResult: "passed" | "failed";
        /** @enum {string} */
        VideoProvider: "youtube" | "vimeo";
        VideoResponse: {
            provider: components["schemas"]["VideoProvider"];
            /** @description The page to open; nothing of it is loaded before somebody does. */
            url: string;
        };
        ViewerResponse: {
            /** @description Null where nobody is signed in. */
            me: components["schemas"]["MeResponse"] | null;
        };
        VisitGoogleRequest: {
            next?: string;
        };
        WaitingEmailResponse: {
            /** Format: date-time */
            expiresAt: string;
            /** @description The mailbox of the new address has answered. */
            isConfirmedByNew: boolean;
            /** @description The mailbox of the address that is used now has answered. */
            isConfirmedByOld: boolean;
            newEmail: string;
        };
        WeeklyHoursBody: {
            /**
             * @description At or before the start: on the next day. 24:00 is midnight.
             * @example 20:00
             */
            endsAt: string;
            /** @example 16:00 */
            startsAt: string;
            /** Format: date */
            validFrom?: string | null;
            /** Format: date */
            validUntil?: string | null;
            /** @description Monday is 1. */
            weekday: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    registerGuardian: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterGuardianRequest"];
            };
        };
        responses: {
            /** @description Accepted. The answer is the same whether or not the address has an account. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.guardian-age-refused identity.outside-us identity.phone-refused identity.postal-code-refused identity.postal-code-elsewhere identity.unknown-time-zone identity.weak-secret identity.documents-changed identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    passAgeGate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgeGateRequest"];
            };
        };
        responses: {
            /** @description Registering may go on. Nothing was stored. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.guardian-age-refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description The address is confirmed, and this browser is signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.verification-unknown identity.verification-expired identity.verification-used identity.verification-wrong-password identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendVerificationRequest"];
            };
        };
        responses: {
            /** @description Accepted. The answer is the same whether or not the address has an account. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBookingRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingRulesResponse"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCalendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccess: {
        parameters: {
            query: {
                cursor?: string;
                state: components["schemas"]["AccessState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPage"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewAccessRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). console.break-glass-not-found console.break-glass-open console.own-access console.already-reviewed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgeCases: {
        parameters: {
            query: {
                cursor?: string;
                state: components["schemas"]["AgeCaseState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeCasePage"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeCaseResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.age-case-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideAgeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAgeCaseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeCaseResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.age-case-not-found identity.age-case-closed identity.own-age-case console.own-case */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query: {
                cursor?: string;
                state: components["schemas"]["ApplicationState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationSummaryPage"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tutorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationFileResponse"];
                };
            };
            /** @description A problem (RFC 9457). tutors.not-found tutors.no-application */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tutorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCheckRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). tutors.not-found tutors.own-application tutors.implausible-check tutors.check-already-recorded */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tutorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideApplicationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). tutors.not-found tutors.no-application tutors.own-application tutors.application-not-decidable tutors.vetting-incomplete */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                tutorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description A problem (RFC 9457). tutors.not-found tutors.document-not-found tutors.own-application */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relistTutor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tutorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TutorReasonRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). tutors.not-found tutors.no-application tutors.own-application tutors.application-not-decidable tutors.listing-move-refused tutors.vetting-incomplete */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendTutor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tutorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TutorReasonRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). tutors.not-found tutors.own-application tutors.listing-move-refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: {
                /** @description A whole action, or the part before its dot. */
                action?: string;
                actorId?: string;
                cursor?: string;
                from?: string;
                subjectId?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordPage"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endBreakGlass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). console.break-glass-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUnmasked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUnmaskedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedResponse"];
                };
            };
            /** @description A problem (RFC 9457). console.break-glass-not-found console.break-glass-over */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExpiringChecks: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpiringCheckPage"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchPeopleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleFoundResponse"];
                };
            };
            /** @description A problem (RFC 9457). console.search-too-short console.too-many-searches */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFileResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.account-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openBreakGlass: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenBreakGlassRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.account-not-found console.own-file console.too-many-minutes platform.fresh-proof-needed platform.idempotency-key-reused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesResponse"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffResponse"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStaffRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). console.own-roles console.person-unknown identity.staff-needs-address platform.fresh-proof-needed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStaffRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStaffRolesRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). console.own-roles identity.account-not-found identity.staff-needs-address platform.fresh-proof-needed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEmailChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmEmailChangeResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.link-gone identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFamily: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.family-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGuardian: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                guardianId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.family-not-found identity.guardian-not-found identity.power-missing identity.owner-must-stay identity.last-supervisor */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.family-not-found identity.power-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteGuardian: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteGuardianRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.family-not-found identity.student-not-found identity.student-is-adult identity.power-missing identity.already-guardian identity.too-many-attempts platform.idempotency-key-reused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.family-not-found identity.invitation-not-found identity.power-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverFamily: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.family-not-found identity.guardian-not-found identity.power-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPurchases: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasePage"];
                };
            };
            /** @description A problem (RFC 9457). platform.not-found platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description Included. Without it: from the beginning. */
                from?: string;
                /** @description Not included. Without it: until now. */
                to?: string;
            };
            header?: never;
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.not-found platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addStudent: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStudentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.family-not-found identity.power-missing identity.student-age-refused identity.unknown-time-zone identity.handle-refused identity.handle-taken identity.weak-secret platform.idempotency-key-reused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentProfileResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.student-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditStudentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentProfileResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.power-missing identity.student-age-refused identity.student-is-adult identity.unknown-time-zone */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPowers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                guardianId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PowersRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.family-not-found identity.student-not-found identity.power-missing identity.student-is-adult identity.last-supervisor */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeJoinLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinLinkResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.power-missing identity.student-is-adult identity.student-suspended identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeJoinLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.power-missing identity.student-is-adult */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassphrase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassphraseRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.power-missing identity.student-is-adult identity.weak-secret */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demandPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.presence-not-possible */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.power-missing identity.student-is-adult */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.power-missing identity.age-in-doubt identity.paused-by-other-family */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWaysResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unavailable */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnFromGoogle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the page where this ends. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.unavailable */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startGoogleLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoogleVisitResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.google-unavailable identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkGoogle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startGoogleSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitGoogleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoogleVisitResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.google-unavailable identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.handover-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForHandover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way to the address; nothing changes before it is opened. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.handover-too-early identity.handover-done identity.documents-changed identity.weak-secret identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeHandover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.link-gone identity.handover-address-taken identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedFamilyResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.invitation-gone identity.invitation-used identity.invitation-not-yours identity.student-not-found identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOfferResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.invitation-gone identity.invitation-used identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLegalDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalDocumentResponse"][];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLegalDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: components["schemas"]["LegalDocumentName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalTextResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.document-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAcceptances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceResponse"][];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteClosing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account is closed and every device signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.account-cannot-close */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveContactRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.outside-us identity.phone-refused identity.postal-code-refused identity.postal-code-elsewhere */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskEmailChangeRequest"];
            };
        };
        responses: {
            /** @description Both mailboxes get a link, unless the new address has an account. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.email-unchanged identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.weak-secret identity.account-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountProfileResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAccountProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAccountProfileRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.birth-date-refused identity.unknown-time-zone */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePageResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveNotificationPreference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request notifications.topic-not-offered */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openUnsubscription: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the page that asks. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribeFromNews: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsubscriptionResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request notifications.unknown-link */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnsubscriptionTopic: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsubscriptionResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request notifications.unknown-link */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackResponse"][];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPasskeyResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.passkey-refused identity.passkey-known */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePasskeyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.not-found identity.last-factor */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptionsResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPasswordResetRequest"];
            };
        };
        responses: {
            /** @description Accepted. The answer is the same whether or not the address has an account. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.link-gone identity.weak-secret identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.proof-refused identity.passkey-refused identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProofMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofMethodsResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startProof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptionsResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPurchase: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePurchaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseResponse"];
                };
            };
            /** @description A problem (RFC 9457). billing.pack-not-found billing.reservation-gone billing.payments-unavailable identity.family-not-found identity.power-missing platform.idempotency-key-reused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPurchase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseResponse"];
                };
            };
            /** @description A problem (RFC 9457). billing.purchase-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptResponse"];
                };
            };
            /** @description A problem (RFC 9457). billing.purchase-not-found billing.no-receipt-yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reserveSession: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.slot-taken booking.student-busy booking.outside-availability booking.length-not-offered booking.too-many-reservations identity.student-not-found identity.power-missing identity.student-suspended identity.no-supervisor tutors.not-found tutors.subject-not-taught platform.idempotency-key-reused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). booking.session-not-found booking.move-refused identity.power-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecondFactors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorsResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.nothing-to-recover */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpStartResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.totp-unavailable */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.not-found identity.last-factor */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.set-up-expired identity.code-refused identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                scope?: "upcoming" | "past";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookSession: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.slot-taken booking.student-busy booking.outside-availability booking.length-not-offered identity.student-not-found identity.power-missing identity.student-suspended identity.no-supervisor ledger.not-enough-minutes ledger.debt-open tutors.not-found tutors.subject-not-taught booking.own-student platform.idempotency-key-reused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.session-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptSession: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.session-not-found booking.move-refused booking.answer-too-late booking.tutor-not-listed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportStudentAge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportStudentAgeRequest"];
            };
        };
        responses: {
            /** @description The student’s profile is paused until our staff have looked into it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). booking.session-not-found identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A problem (RFC 9457). booking.session-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSession: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.session-not-found booking.move-refused booking.too-late-to-cancel booking.quote-changed identity.power-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationQuoteResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.session-not-found booking.move-refused booking.too-late-to-cancel identity.power-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmReservation: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.session-not-found booking.reservation-gone ledger.not-enough-minutes identity.power-missing identity.student-suspended */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineSession: {
        parameters: {
            query?: never;
            header: {
                /** @description One for each intent; the same on every retry. */
                "Idempotency-Key": string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.session-not-found booking.move-refused booking.answer-too-late */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomResponse"];
                };
            };
            /** @description A problem (RFC 9457). rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    admitParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipantRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). rooms.participant-not-found rooms.closed rooms.admission-held rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). rooms.not-begun rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomEntryResponse"];
                };
            };
            /** @description A problem (RFC 9457). rooms.no-video-server rooms.not-open-yet rooms.closed rooms.session-not-confirmed rooms.tutor-may-not-meet rooms.removed rooms.admission-held rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). rooms.closed rooms.not-inside rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipantRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). rooms.participant-not-found rooms.cannot-remove rooms.closed rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). rooms.cannot-reopen rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). rooms.closed rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineResponse"];
                };
            };
            /** @description A problem (RFC 9457). rooms.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceResponse"][];
                };
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.wrong-credentials identity.account-closed identity.email-unverified identity.account-suspended identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.sign-in-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disownSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisownSignInRequest"];
            };
        };
        responses: {
            /** @description Every sign-in ended, and the mail for a new password is on its way. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.link-gone identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithJoinLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.join-link-gone identity.join-link-used identity.account-suspended identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtJoinLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinOfferResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.join-link-gone identity.join-link-used identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutElsewhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.unauthenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.passkey-refused identity.wrong-credentials identity.account-closed identity.account-suspended */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptionsResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.no-second-step */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.no-second-step identity.code-refused identity.passkey-refused identity.account-suspended identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptionsResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.no-second-step */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInStudent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudentSignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.wrong-credentials identity.account-suspended identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnStudentProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStudentProfileResponse"];
                };
            };
            /** @description A problem (RFC 9457). identity.student-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportAge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                studentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAgeRequest"];
            };
        };
        responses: {
            /** @description The profile is paused until our staff have looked into it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). identity.student-not-found identity.too-many-attempts */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectResponse"][];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                avatarId: string;
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description A problem (RFC 9457). tutors.avatar-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundApplicationResponse"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplicationResponse"];
                };
            };
            /** @description A problem (RFC 9457). tutors.may-not-apply-yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveApplicationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplicationResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request tutors.no-application tutors.application-closed tutors.unknown-subject tutors.level-not-offered tutors.unknown-time-zone tutors.video-refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplicationResponse"];
                };
            };
            /** @description A problem (RFC 9457). tutors.no-application tutors.application-closed tutors.application-incomplete */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityResponse"];
                };
            };
            /** @description A problem (RFC 9457). booking.no-calendar */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveOwnAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request booking.no-calendar booking.stale-availability booking.availability-refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SendAvatarRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). platform.invalid-request platform.body-too-large tutors.no-application tutors.file-refused tutors.file-too-large */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). tutors.no-application */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SendDocumentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplicationResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request platform.body-too-large tutors.no-application tutors.application-closed tutors.file-refused tutors.file-too-large tutors.too-many-documents */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457). tutors.document-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). tutors.no-application tutors.application-closed tutors.document-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDocumentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplicationResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request tutors.no-application tutors.application-closed tutors.document-not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showOwnEarnings: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarningsResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request booking.no-calendar */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnTutorProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfileResponse"];
                };
            };
            /** @description A problem (RFC 9457). tutors.no-profile */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveOwnTutorProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveOwnProfileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfileResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request tutors.unknown-subject tutors.level-not-offered tutors.unknown-time-zone tutors.video-refused tutors.application-closed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnStudents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnStudentsResponse"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchTutors: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description A language that the tutor speaks. */
                language?: string;
                level?: components["schemas"]["TutorLevel"];
                /** @description How long the session is to be. */
                minutes?: number;
                /** @description The slug of a subject. */
                subject?: string;
                /** @description Words from a name, a subject or a biography; small misspellings are forgiven. */
                text?: string;
                /** @description Only tutors with a free start in one of these stretches of time: from/to, separated by commas. */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTutorPage"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request tutors.unknown-subject booking.length-not-offered */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTutor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TutorPageResponse"];
                };
            };
            /** @description A problem (RFC 9457). tutors.not-found */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenStarts: {
        parameters: {
            query: {
                from: string;
                minutes?: number;
                to: string;
            };
            header?: never;
            path: {
                tutorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenStartsResponse"];
                };
            };
            /** @description A problem (RFC 9457). platform.invalid-request tutors.not-found booking.length-not-offered */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViewer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerResponse"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
